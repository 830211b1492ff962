package dev.leeway.charter;

import dev.leeway.transcript.Span;

/**
 * An action that serves an objective, by a rule of the charter.
 *
 * @param weight how much it serves it, above 0, in the rule's own unit
 * @param span the tool call as a whole, or the words of the reply that matched
 */
public record Enactment(ObjectiveId objective, double weight, Span span) {}
