/**
 * Items of the OpenAI Responses interface. Start with {@link
 * dev.leeway.ingest.responses.OpenAiResponsesFormat}.
 */
package dev.leeway.ingest.responses;
