package dev.leeway.evidence;

import dev.leeway.transcript.Span;

/**
 * One temptation that bears on a turn.
 *
 * @param strength in [0, 1]
 */
public record PressureReading(Cue cue, double strength, Span span) {

  public PressureReading {
    Checks.probability("strength of " + cue, strength);
  }
}
