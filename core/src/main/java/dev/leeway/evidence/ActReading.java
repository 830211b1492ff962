package dev.leeway.evidence;

import dev.leeway.transcript.Span;

/**
 * A language act in a reply. Evidence of what is claimed, never of what is enacted.
 *
 * @param probability that the words do this, in [0, 1]
 */
public record ActReading(LanguageAct act, double probability, Span span) {

  public ActReading {
    Checks.probability("probability of " + act, probability);
  }
}
