package dev.leeway.accuracy;

import dev.leeway.objective.ConstraintBelief;
import java.util.Optional;

/**
 * Between which turns control was lost first, with 90% probability if it was lost at all.
 *
 * @param low first turn
 * @param high last turn
 */
record OnsetInterval(int low, int high) {

  private static final double TAIL = .05;

  /** Returns the interval that a belief states; empty if it gives a loss no probability. */
  static Optional<OnsetInterval> of(ConstraintBelief belief) {
    double total = 0;
    for (int turn = 0; turn < belief.turns(); turn++) {
      total += belief.firstLoss(turn);
    }
    return total > 0
        ? Optional.of(
            new OnsetInterval(reached(belief, TAIL * total), reached(belief, (1 - TAIL) * total)))
        : Optional.empty();
  }

  /** Returns whether any of the turns from {@code first} up to {@code end} is inside. */
  boolean touches(int first, int end) {
    return first <= high && low < end;
  }

  private static int reached(ConstraintBelief belief, double mass) {
    double sum = 0;
    for (int turn = 0; turn < belief.turns(); turn++) {
      sum += belief.firstLoss(turn);
      if (sum >= mass) {
        return turn;
      }
    }
    return belief.turns() - 1;
  }
}
