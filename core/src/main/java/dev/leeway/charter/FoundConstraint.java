package dev.leeway.charter;

import dev.leeway.transcript.Span;

/**
 * A sentence of a system or developer message that binds the model. A sentence that does several
 * things, such as setting a target and forbidding a means, is found once for each.
 *
 * @param span the sentence
 * @param text its words, as they stand in the transcript
 */
public record FoundConstraint(Span span, Kind kind, String text)
    implements Comparable<FoundConstraint> {

  /** What the sentence does. */
  public enum Kind {
    /** It forbids something, or allows it only under a condition. */
    PROHIBITION,
    /** It requires something. */
    OBLIGATION,
    /** It names a result to reach, or how success is measured. */
    GOAL,
    /** It assigns a persona, a stance or a side. */
    ROLE
  }

  @Override
  public int compareTo(FoundConstraint other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : kind.compareTo(other.kind);
  }
}
