/**
 * What was said and done, exactly as it was: messages, parts, turns and spans.
 *
 * <p>Nothing in this room interprets. It knows no format (readers live in {@code ingest}), no
 * objective and no verdict. Start with {@link dev.leeway.transcript.Transcript}, then {@link
 * dev.leeway.transcript.Turn} and {@link dev.leeway.transcript.Span}.
 */
package dev.leeway.transcript;
