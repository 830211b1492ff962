/**
 * Rows of Inspect Scout's transcript tables, as JSON records: whoever opens the table hands its
 * rows over so. Start with {@link dev.leeway.ingest.scout.ScoutFormat}.
 */
package dev.leeway.ingest.scout;
