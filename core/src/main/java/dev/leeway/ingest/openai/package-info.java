/**
 * Chat-completions messages, one record in, one transcript out. Knows no other format and opens no
 * stream. Start with {@link dev.leeway.ingest.openai.OpenAiChatFormat}.
 */
package dev.leeway.ingest.openai;
