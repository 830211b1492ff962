/**
 * Plain text in which {@code User:} or {@code Assistant:} at the start of a line begins a turn; one
 * file in, one transcript out. Start with {@link dev.leeway.ingest.text.PlainTextFormat}.
 */
package dev.leeway.ingest.text;
