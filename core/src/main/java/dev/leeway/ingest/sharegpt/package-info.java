/**
 * Conversations as ShareGPT and the training sets after it write them. Start with {@link
 * dev.leeway.ingest.sharegpt.ShareGptFormat}.
 */
package dev.leeway.ingest.sharegpt;
