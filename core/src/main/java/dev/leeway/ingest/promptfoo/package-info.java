/**
 * Results of promptfoo, one test of one prompt a transcript. Start with {@link
 * dev.leeway.ingest.promptfoo.PromptfooFormat}.
 */
package dev.leeway.ingest.promptfoo;
