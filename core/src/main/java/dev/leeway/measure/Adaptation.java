package dev.leeway.measure;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a change of the target was a legitimate adaptation: authorised, for a relevant reason,
 * and stable where only irrelevant things change.
 *
 * @param target what took over
 * @param ground the words that gave the reason; empty if there are none
 */
public record Adaptation(
    ObjectiveId target,
    Condition authorised,
    Condition reason,
    Condition stable,
    Optional<Span> ground) {

  /** How far a condition is fulfilled. */
  public enum Status {
    MET,
    NOT_MET,
    /** Nobody has looked, or the evidence does not say. */
    UNKNOWN
  }

  /**
   * One condition.
   *
   * @param words one clause for people
   */
  public record Condition(Status status, String words) {}

  /**
   * Returns whether the change counts as adapted: what is not known about its stability is said,
   * and what is known to be wrong excludes it.
   */
  public boolean holds() {
    return authorised.status() == Status.MET
        && reason.status() == Status.MET
        && stable.status() != Status.NOT_MET;
  }

  /** Returns the conditions as one clause. */
  public String words() {
    List<String> words = new ArrayList<>();
    for (Condition each : List.of(authorised, reason, stable)) {
      words.add(each.words());
    }
    return String.join("; ", words);
  }
}
