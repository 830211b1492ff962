package dev.leeway.math;

/** Quantiles of the standard normal distribution. */
public final class Normal {

  /** Bisections until neighbouring numbers are reached, from a range that holds every quantile. */
  private static final int BISECTIONS = 200;

  private static final double FARTHEST = 40;

  private static final int MAX_TERMS = 500;

  /** From here on the continued fraction of the tail converges quickly. */
  private static final double TAIL = 3;

  /*
   * The distribution by its power series near 0 and by the continued fraction of Mills' ratio in
   * the tail [1, 26.2.11 and 26.2.14]; its quantile by bisection, which cannot fail.
   *
   * [1] M. Abramowitz, I. Stegun. Handbook of mathematical functions. 1964.
   */

  private Normal() {}

  /** Returns P(Z <= z). */
  public static double cumulative(double z) {
    if (Math.abs(z) >= TAIL) {
      double tail = density(z) / mills(Math.abs(z));
      return z < 0 ? tail : 1 - tail;
    }
    double term = z;
    double sum = z;
    for (int n = 1; n < MAX_TERMS && Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= z * z / (2 * n + 1);
      sum += term;
    }
    return .5 + density(z) * sum;
  }

  /**
   * Returns the z with P(Z <= z) = probability.
   *
   * @param probability in (0, 1)
   */
  public static double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "probability = %s, expected (0, 1)".formatted(probability));
    }
    if (probability > .5) {
      return -quantile(1 - probability);
    }
    double low = -FARTHEST;
    double high = 0;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (cumulative(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /** The denominator x + 1/(x + 2/(x + 3/(x + ...))) of the tail. */
  private static double mills(double x) {
    double fraction = x;
    for (int n = MAX_TERMS; n > 0; n--) {
      fraction = x + n / fraction;
    }
    return fraction;
  }
}
