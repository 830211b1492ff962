package dev.leeway.hmm;

import dev.leeway.math.LogOdds;

/**
 * The share of sequences in which displacement is possible, fitted to many sequences at once.
 *
 * <p>The prior of {@link MixedAvoidance}.
 */
public final class DisplaceablePrior {

  /** Both kinds have been seen once before the first sequence, so no answer is exactly 0 or 1. */
  private static final double PSEUDO_COUNT = 1;

  private static final double CONVERGED = 1e-10;
  private static final int MAX_ITERATIONS = 10_000;

  private DisplaceablePrior() {}

  /**
   * Returns the share that maximises {@code sum_n ln(p exp(logEvidenceRatio_n) + 1 - p) + ln p +
   * ln(1 - p)}, found by expectation-maximisation; 0.5 without sequences.
   *
   * @param logEvidenceRatios one per sequence, nats; see {@link MixedAvoidance#logEvidenceRatio}
   */
  public static double fit(double[] logEvidenceRatios) {
    double share = 0.5;
    for (int i = 0; i < MAX_ITERATIONS; i++) {
      double logOdds = LogOdds.of(share);
      double possible = PSEUDO_COUNT;
      for (double ratio : logEvidenceRatios) {
        possible += LogOdds.sigmoid(logOdds + ratio);
      }
      double next = possible / (logEvidenceRatios.length + 2 * PSEUDO_COUNT);
      if (Math.abs(next - share) < CONVERGED) {
        return next;
      }
      share = next;
    }
    return share;
  }
}
