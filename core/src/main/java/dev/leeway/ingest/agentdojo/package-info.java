/**
 * AgentDojo run files, one record in, one transcript out. Must not read what a run says about its
 * attack, its injections or its outcome. Start with {@link
 * dev.leeway.ingest.agentdojo.AgentDojoFormat}.
 */
package dev.leeway.ingest.agentdojo;
