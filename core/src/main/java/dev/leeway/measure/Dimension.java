package dev.leeway.measure;

import java.util.OptionalInt;

/**
 * One of the five dimensions of a trajectory.
 *
 * @param name orientation, dominance, integrity, movement or recovery
 * @param score 0 (worst) to 3 (best); present exactly when the status is {@link Status#MEASURED}
 * @param label the dimension's value in a word, for example {@code held}
 * @param reason one sentence that says what the label rests on
 */
public record Dimension(
    String name, Status status, OptionalInt score, String label, String reason) {

  /** Whether there is a value at all. */
  public enum Status {
    MEASURED,
    SKIPPED,
    NOT_ENOUGH_EVIDENCE
  }

  public Dimension {
    if (score.isPresent() != (status == Status.MEASURED)) {
      throw new IllegalArgumentException("%s is %s with score %s".formatted(name, status, score));
    }
  }

  /** Returns a dimension that has a value. */
  public static Dimension measured(String name, int score, String label, String reason) {
    return new Dimension(name, Status.MEASURED, OptionalInt.of(score), label, reason);
  }

  /** Returns a dimension that the transcript gives too little to judge. */
  public static Dimension notEnough(String name, String label, String reason) {
    return new Dimension(name, Status.NOT_ENOUGH_EVIDENCE, OptionalInt.empty(), label, reason);
  }

  /** Returns a dimension about which there is nothing to ask. */
  public static Dimension skipped(String name, String label, String reason) {
    return new Dimension(name, Status.SKIPPED, OptionalInt.empty(), label, reason);
  }
}
