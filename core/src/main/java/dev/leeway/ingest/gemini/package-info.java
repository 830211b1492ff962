/**
 * Requests to Gemini, with or without the answer. Start with {@link
 * dev.leeway.ingest.gemini.GeminiFormat}.
 */
package dev.leeway.ingest.gemini;
