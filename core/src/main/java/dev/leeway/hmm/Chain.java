package dev.leeway.hmm;

import java.util.List;

/**
 * The prior of one sequence: where it starts and how each turn follows the one before. Immutable.
 */
public final class Chain {

  /** Room for the rounding of a row that was normalised by its owner. */
  private static final double SUM_TOLERANCE = 1e-9;

  private final double[] initial;
  private final StickyTransition[] steps;

  /**
   * @param initial p(z_0); length K, sums to 1
   * @param steps the T - 1 transitions; entry t - 1 leads into turn t
   */
  public Chain(double[] initial, List<StickyTransition> steps) {
    this(initial, steps.toArray(StickyTransition[]::new));
  }

  /** Keeps the steps, which must be a fresh array. */
  Chain(double[] initial, StickyTransition[] steps) {
    checkInitial(initial);
    this.initial = initial.clone();
    this.steps = steps;
    for (int t = 0; t < this.steps.length; t++) {
      if (this.steps[t].states() != initial.length) {
        throw new IllegalArgumentException(
            "the step into turn %d has %d states, expected K = %d"
                .formatted(t + 1, this.steps[t].states(), initial.length));
      }
    }
  }

  public int turns() {
    return steps.length + 1;
  }

  public int states() {
    return initial.length;
  }

  /** p(z_0 = state). */
  public double initial(int state) {
    return initial[state];
  }

  /** The transition into a turn, which is at least 1. */
  public StickyTransition into(int turn) {
    return steps[turn - 1];
  }

  /**
   * Returns this chain restricted to what is kept: the initial row and every transition row are
   * multiplied by the keep factors of the turn they lead to and scaled to sum to 1 again.
   *
   * @param keep shape (T, K), each in [0, 1]; every turn must keep a state that can be entered
   */
  public Chain keeping(double[][] keep) {
    KeepFactors.check(keep, turns(), states());
    var start = new double[initial.length];
    double total = 0;
    for (int k = 0; k < start.length; k++) {
      start[k] = initial[k] * keep[0][k];
      total += start[k];
    }
    if (!(total > 0)) {
      throw new IllegalArgumentException("turn 0: keep leaves no possible state, expected one");
    }
    for (int k = 0; k < start.length; k++) {
      start[k] /= total;
    }
    var restricted = new StickyTransition[steps.length];
    for (int t = 1; t < keep.length; t++) {
      restricted[t - 1] = steps[t - 1].keeping(keep[t]);
    }
    return new Chain(start, restricted);
  }

  /**
   * Checks the shape of evidence against this chain; the kernels check its entries as they read.
   */
  void checkEvidence(double[][] logLik) {
    if (logLik.length != turns()) {
      throw new IllegalArgumentException(
          "logLik has %d turns, expected T = %d".formatted(logLik.length, turns()));
    }
    for (int t = 0; t < logLik.length; t++) {
      checkRow(logLik[t], t);
    }
  }

  private void checkRow(double[] row, int turn) {
    if (row.length != initial.length) {
      throw new IllegalArgumentException(
          "logLik[%d] has %d entries, expected K = %d".formatted(turn, row.length, initial.length));
    }
    for (int k = 0; k < row.length; k++) {
      if (!(row[k] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "logLik[%d][%d] = %s, expected a number or negative infinity"
                .formatted(turn, k, row[k]));
      }
    }
  }

  private static void checkInitial(double[] initial) {
    double sum = 0;
    for (int k = 0; k < initial.length; k++) {
      if (!(initial[k] >= 0)) {
        throw new IllegalArgumentException(
            "initial[%d] = %s, expected a probability".formatted(k, initial[k]));
      }
      sum += initial[k];
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException("initial must sum to 1 (got %s)".formatted(sum));
    }
  }
}
