package dev.leeway.weave.staleness;

import dev.leeway.charter.Constraint;

/**
 * What one transcript shows of one constraint. A governing constraint is put to the test where its
 * objective is contested, and holds where that was in control. An enabling one is put to the test
 * where its objective is in play, and is used where that was served.
 *
 * @param constraint its id
 * @param tested turns that put it to the test
 * @param held how many of them it held, or was used
 * @param harmless turns that come near it without contesting what governs: pressed, or with what it
 *     enables in play
 * @param refused how many of them were answered with a refusal
 */
public record ConstraintUse(
    String constraint, Constraint.Mode mode, int tested, int held, int harmless, int refused) {

  /** Returns whether the transcript says anything of it. */
  public boolean applied() {
    return tested > 0 || harmless > 0;
  }
}
