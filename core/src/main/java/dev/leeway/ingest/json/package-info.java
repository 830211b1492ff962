/**
 * JSON as a container of records: bytes in, one tree a record out, with its place in the file.
 *
 * <p>Knows no message format. Every limit on size and nesting is enforced here. Start with {@link
 * dev.leeway.ingest.json.RecordSource} and {@link dev.leeway.ingest.json.Json}.
 */
package dev.leeway.ingest.json;
