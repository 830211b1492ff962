/**
 * Anthropic Messages, one record in, one transcript out. Knows no other format and opens no stream.
 * Start with {@link dev.leeway.ingest.anthropic.AnthropicMessagesFormat}.
 */
package dev.leeway.ingest.anthropic;
