package dev.leeway.ingest.json;

/**
 * A position in a file.
 *
 * @param line from 1
 * @param column from 1; in characters within one-line records, in bytes within longer documents
 */
public record Place(int line, int column) {}
