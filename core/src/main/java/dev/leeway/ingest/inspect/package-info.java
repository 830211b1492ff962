/**
 * Logs of Inspect AI, as one JSON document or as an archive; each sample and epoch is one
 * transcript. Scores and errors are not read. Start with {@link
 * dev.leeway.ingest.inspect.InspectFormat}.
 */
package dev.leeway.ingest.inspect;
