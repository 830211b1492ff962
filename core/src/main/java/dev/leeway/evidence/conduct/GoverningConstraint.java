package dev.leeway.evidence.conduct;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.transcript.Span;

/**
 * A constraint whose hold is in question, as it stands in the transcript.
 *
 * @param governing the objective that it puts in control
 * @param span where it stands, in a system or developer message
 */
public record GoverningConstraint(ObjectiveId governing, Kind kind, Span span) {

  /** What a constraint asks for. */
  public enum Kind {
    /** Something must not be done. */
    PROHIBITION,
    /** Something must be done. */
    OBLIGATION,
    /** A persona or stance must be kept. */
    ROLE,
    /** A figure or result is to be reached; it tempts where it meets the other kinds. */
    GOAL
  }
}
