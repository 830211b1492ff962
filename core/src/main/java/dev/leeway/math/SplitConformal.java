package dev.leeway.math;

import java.util.Arrays;

/**
 * Sets of answers that contain the true one with a stated frequency, whatever the probabilities are
 * worth, as long as new cases are like the calibration cases [1].
 *
 * <p>An answer is in the set if its probability is at least {@code 1 - q}, where q is the {@code
 * ceil((n + 1)(1 - alpha))}-th smallest of {@code 1 - p(true answer)} over n calibration cases.
 *
 * <p>[1] G. Shafer, V. Vovk. A tutorial on conformal prediction. JMLR 9, 2008.
 *
 * @param least the least probability that an answer in the set may have, in [0, 1]
 */
public record SplitConformal(double least) {

  /** Returns how many calibration cases it takes before any set can leave an answer out. */
  public static int casesNeeded(double coverage) {
    int n = 1;
    while (rank(n, coverage) > n) {
      n++;
    }
    return n;
  }

  /**
   * Calibrates.
   *
   * @param probabilities of the true answer of each case, each in [0, 1]; at least {@link
   *     #casesNeeded}
   * @param coverage how often sets should contain the true answer, in (0, 1)
   */
  public static SplitConformal of(double[] probabilities, double coverage) {
    int rank = rank(probabilities.length, coverage);
    if (rank > probabilities.length) {
      throw new IllegalArgumentException(
          "%d cases, expected at least %d".formatted(probabilities.length, casesNeeded(coverage)));
    }
    double[] sorted = probabilities.clone();
    Arrays.sort(sorted);
    // The rank-th smallest of 1 - p is the rank-th largest of p.
    return new SplitConformal(sorted[sorted.length - rank]);
  }

  private static int rank(int cases, double coverage) {
    if (!(coverage > 0 && coverage < 1)) {
      throw new IllegalArgumentException("coverage = %s, expected (0, 1)".formatted(coverage));
    }
    return (int) Math.ceil((cases + 1) * coverage);
  }

  /** Returns whether an answer of this probability is in the set. */
  public boolean contains(double probability) {
    return probability >= least;
  }
}
