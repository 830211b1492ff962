/**
 * Traces after the GenAI conventions of OpenTelemetry, and the conventions before and beside them.
 * Calls become conversations again. Start with {@link dev.leeway.ingest.otel.OtelFormat}.
 */
package dev.leeway.ingest.otel;
