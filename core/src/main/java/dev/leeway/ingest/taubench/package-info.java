/**
 * Results of tau-bench, one run a record. Start with {@link
 * dev.leeway.ingest.taubench.TauBenchFormat}.
 */
package dev.leeway.ingest.taubench;
