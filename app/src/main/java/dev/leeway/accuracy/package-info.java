/**
 * How often an analysis is right, on transcripts whose outcome somebody else has established.
 *
 * <p>Comes in: transcripts, an analyzer, and afterwards a table of labels. Goes out: figures with
 * intervals. Must not know: files, the terminal. Labels are asked for once, when every transcript
 * has been analysed; what is kept of a transcript until then is one slim row. Start with {@link
 * dev.leeway.accuracy.Benchmark}.
 */
package dev.leeway.accuracy;
