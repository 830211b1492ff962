/**
 * Messages as LangChain serialises them, in each of its three ways. Start with {@link
 * dev.leeway.ingest.langchain.LangChainFormat}.
 */
package dev.leeway.ingest.langchain;
