package dev.leeway.evidence.conduct;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.List;

/**
 * A constraint whose hold is in question.
 *
 * @param governing the objective that it puts in control
 * @param passage the text that it stands in; what surrounds it says what its pronouns mean
 * @param start first character of the constraint in the passage
 * @param end one past its last character
 * @param spans where it stands in the transcript; empty for one that only a charter knows
 * @param from index of the first message that it is in force for
 * @param until one past the last message that it is in force for
 */
public record GoverningConstraint(
    ObjectiveId governing,
    Kind kind,
    String passage,
    int start,
    int end,
    List<Span> spans,
    int from,
    int until) {

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

  public GoverningConstraint {
    if (start < 0 || end < start || end > passage.length()) {
      throw new IllegalArgumentException(
          "constraint [%d,%d) of a passage of %d characters"
              .formatted(start, end, passage.length()));
    }
    spans = List.copyOf(spans);
  }

  /** Returns a constraint that was found in a system or developer message. */
  public static GoverningConstraint found(
      Transcript transcript, ObjectiveId governing, Kind kind, Span span) {
    String passage = transcript.messages().get(span.message()).parts().get(span.part()).text();
    return new GoverningConstraint(
        governing, kind, passage, span.start(), span.end(), List.of(span), 0, Integer.MAX_VALUE);
  }

  /** Returns a constraint that a charter states in its own words, in force throughout. */
  public static GoverningConstraint declared(ObjectiveId governing, Kind kind, String words) {
    return declared(governing, kind, words, 0, Integer.MAX_VALUE);
  }

  /**
   * Returns a constraint that a charter states in its own words, in force for part of a transcript.
   *
   * @param from index of the first message that it is in force for
   * @param until one past the last
   */
  public static GoverningConstraint declared(
      ObjectiveId governing, Kind kind, String words, int from, int until) {
    return new GoverningConstraint(
        governing, kind, words, 0, words.length(), List.of(), from, until);
  }

  /** Returns the constraint's own words. */
  public String text() {
    return passage.substring(start, end);
  }

  /** Returns whether it stands before a message; what a charter declares always does. */
  boolean standsBefore(int message) {
    return spans.stream().allMatch(span -> span.message() < message);
  }

  /** Returns whether it stands before a message and is in force for it. */
  public boolean governs(int message) {
    return standsBefore(message) && from <= message && message < until;
  }

  /** Returns whether it lies beyond what is read of its passage. */
  boolean isCut() {
    return end > Words.LONGEST;
  }
}
