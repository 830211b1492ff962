package dev.leeway.math;

/**
 * A share that rises or falls with a dose: {@code sigmoid(intercept + slope dose)}.
 *
 * @param slope negative where the share falls
 */
public record LogisticCurve(double intercept, double slope) {

  /** So weak that it moves no curve with data, and keeps a separable one finite. */
  private static final double RIDGE = 1e-3;

  private static final int MAX_ITERATIONS = 100;
  private static final double CONVERGED = 1e-10;

  /*
   * maximise sum_i y_i ln p_i + (n_i - y_i) ln (1 - p_i) - (ridge / 2) (a^2 + b^2), by Newton's
   * method, a step halved until it gains; two unknowns, so the equations are solved by hand.
   */

  /**
   * Fits to counts at doses.
   *
   * @param doses finite
   * @param hits at each dose, at most as many as trials
   * @param trials at each dose, not negative; may be fractional
   */
  public static LogisticCurve fit(double[] doses, double[] hits, double[] trials) {
    if (doses.length != hits.length || doses.length != trials.length) {
      throw new IllegalArgumentException(
          "%d doses, %d hits and %d trials, expected equal numbers"
              .formatted(doses.length, hits.length, trials.length));
    }
    var curve = new LogisticCurve(0, 0);
    for (int n = 0; n < MAX_ITERATIONS; n++) {
      double[] step = curve.step(doses, hits, trials);
      double before = curve.logPosterior(doses, hits, trials);
      LogisticCurve next = curve;
      for (double length = 1; length > CONVERGED; length /= 2) {
        next =
            new LogisticCurve(curve.intercept + length * step[0], curve.slope + length * step[1]);
        if (next.logPosterior(doses, hits, trials) >= before) {
          break;
        }
      }
      boolean done = Math.abs(step[0]) + Math.abs(step[1]) < CONVERGED;
      if (next.logPosterior(doses, hits, trials) < before || done) {
        return curve;
      }
      curve = next;
    }
    return curve;
  }

  /** Returns the share at a dose. */
  public double share(double dose) {
    return LogOdds.sigmoid(intercept + slope * dose);
  }

  /**
   * Returns the dose at which a falling share crosses one half: infinite where it never falls that
   * low, negative infinite where it never rises that high.
   */
  public double half() {
    if (slope < 0) {
      return -intercept / slope;
    }
    return intercept >= 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }

  private double logPosterior(double[] doses, double[] hits, double[] trials) {
    double sum = -RIDGE / 2 * (intercept * intercept + slope * slope);
    for (int i = 0; i < doses.length; i++) {
      double logOdds = intercept + slope * doses[i];
      sum += hits[i] * LogOdds.logSigmoid(logOdds);
      sum += (trials[i] - hits[i]) * LogOdds.logSigmoid(-logOdds);
    }
    return sum;
  }

  private double[] step(double[] doses, double[] hits, double[] trials) {
    double first = -RIDGE * intercept;
    double second = -RIDGE * slope;
    double constant = RIDGE;
    double mixed = 0;
    double squared = RIDGE;
    for (int i = 0; i < doses.length; i++) {
      double share = share(doses[i]);
      double rest = hits[i] - trials[i] * share;
      double weight = trials[i] * share * (1 - share);
      first += rest;
      second += rest * doses[i];
      constant += weight;
      mixed += weight * doses[i];
      squared += weight * doses[i] * doses[i];
    }
    double determinant = constant * squared - mixed * mixed;
    return new double[] {
      (squared * first - mixed * second) / determinant,
      (constant * second - mixed * first) / determinant
    };
  }
}
