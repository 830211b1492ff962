/**
 * Invariant traces: lines of chat-completions messages behind a line about all of them. Start with
 * {@link dev.leeway.ingest.invariant.InvariantFormat}.
 */
package dev.leeway.ingest.invariant;
