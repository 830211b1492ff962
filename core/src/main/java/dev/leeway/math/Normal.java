package dev.leeway.math;

/** The standard normal distribution. */
public final class Normal {

  private static final double FAR = 40;
  private static final int MAX_TERMS = 500;
  private static final double SERIES_TO = 3;
  private static final int BISECTIONS = 200;

  /*
   * Phi(x) = 1/2 + phi(x) (x + x^3/3 + x^5/15 + ...) near the middle, and the continued fraction of
   * Mills' ratio in the tails [1]; the quantile by bisection, which cannot fail.
   *
   * [1] M. Abramowitz, I. Stegun. Handbook of Mathematical Functions. 1964, 26.2.11 and 26.2.14.
   */

  private Normal() {}

  /** Returns P(Z <= x), in [0, 1]. */
  public static double cumulative(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("x = NaN, expected a number");
    }
    if (Math.abs(x) > FAR) {
      return x > 0 ? 1 : 0;
    }
    double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    if (Math.abs(x) < SERIES_TO) {
      double term = x;
      double sum = x;
      for (int n = 1; n < MAX_TERMS && Math.abs(term) > Math.ulp(sum); n++) {
        term *= x * x / (2 * n + 1);
        sum += term;
      }
      return .5 + density * sum;
    }
    double fraction = 0;
    for (int n = MAX_TERMS; n > 0; n--) {
      fraction = n / (Math.abs(x) + fraction);
    }
    double tail = density / (Math.abs(x) + fraction);
    return x > 0 ? 1 - tail : tail;
  }

  /** Returns the x with P(Z <= x) = probability, for a probability in (0, 1). */
  public static double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "probability = %s, expected (0, 1)".formatted(probability));
    }
    double low = -FAR;
    double high = FAR;
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
}
