/**
 * Named streams of bytes in; transcripts, or problems with a position, out: one by one, in constant
 * memory.
 *
 * <p>Opens no file, interprets nothing, and reads no score or label that a container may hold. One
 * sub-package per format; {@code json} takes JSON containers apart. Start with {@link
 * dev.leeway.ingest.TranscriptReaders}.
 */
package dev.leeway.ingest;
