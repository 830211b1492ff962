/**
 * Transcripts of Petri: events that build a conversation, change it and take parts of it back.
 * Every branch that the target was led into is a transcript. Start with {@link
 * dev.leeway.ingest.petri.PetriFormat}.
 */
package dev.leeway.ingest.petri;
