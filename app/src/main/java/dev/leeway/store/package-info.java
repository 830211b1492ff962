/**
 * What is kept from one run to the next: a folder with a DuckDB database, in which transcripts,
 * what was read from them and what was concluded stand by the hash of their content.
 *
 * <p>In come transcripts and analyses, out come stored analyses and rows. Must not know: the
 * command line, and how anything is inferred or shown. Start with {@link
 * dev.leeway.store.Workspace}; {@link dev.leeway.store.Records} says how an analysis is kept so
 * that taking it again gives the same bytes.
 */
package dev.leeway.store;
