package dev.leeway.math;

/**
 * A calibration that stretches and shifts a score: {@code sigmoid(slope score + intercept)}.
 *
 * @param slope negative where a higher score speaks against
 */
public record Platt(double slope, double intercept) {

  private static final double TOLERANCE = 1e-9;
  private static final int MAX_ITERATIONS = 500;

  /*
   * The targets are (n+ + 1) / (n+ + 2) and 1 / (n- + 2) instead of 1 and 0, so that separable data
   * have a finite answer [1].
   *
   * [1] J. Platt. Probabilistic outputs for support vector machines. 1999.
   */

  /**
   * Fits to scores and outcomes; without any row every score means one half.
   *
   * @param scores finite
   */
  public static Platt fit(double[] scores, boolean[] outcomes) {
    if (scores.length != outcomes.length) {
      throw new IllegalArgumentException(
          "%d scores for %d outcomes, expected equal numbers"
              .formatted(scores.length, outcomes.length));
    }
    int positives = 0;
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isFinite(scores[i])) {
        throw new IllegalArgumentException(
            "scores[%d] = %s, expected a finite number".formatted(i, scores[i]));
      }
      positives += outcomes[i] ? 1 : 0;
    }
    double high = (positives + 1.0) / (positives + 2.0);
    double low = 1.0 / (scores.length - positives + 2.0);
    double[] best =
        Minimizer.minimize(
            (point, gradient) -> loss(scores, outcomes, high, low, point, gradient),
            new double[] {0, LogOdds.of((positives + 1.0) / (scores.length + 2.0))},
            TOLERANCE,
            MAX_ITERATIONS);
    return new Platt(best[0], best[1]);
  }

  /** The calibrated probability of a score. */
  public double probability(double score) {
    return LogOdds.sigmoid(slope * score + intercept);
  }

  private static double loss(
      double[] scores,
      boolean[] outcomes,
      double high,
      double low,
      double[] point,
      double[] gradient) {
    gradient[0] = 0;
    gradient[1] = 0;
    double loss = 0;
    for (int i = 0; i < scores.length; i++) {
      double target = outcomes[i] ? high : low;
      double logOdds = point[0] * scores[i] + point[1];
      loss -= target * LogOdds.logSigmoid(logOdds) + (1 - target) * LogOdds.logSigmoid(-logOdds);
      double surplus = (LogOdds.sigmoid(logOdds) - target) / scores.length;
      gradient[0] += surplus * scores[i];
      gradient[1] += surplus;
    }
    return scores.length == 0 ? 0 : loss / scores.length;
  }
}
