package dev.leeway.math;

/** Probabilities and credible intervals of a rate with a Beta distribution. */
public final class BetaInterval {

  private static final int MAX_TERMS = 10_000;
  private static final double CONVERGED = 1e-16;

  /** Keeps the continued fraction from dividing by zero without changing its value [1]. */
  private static final double TINY = 1e-300;

  private static final int BISECTIONS = 1_100;

  /** Lanczos coefficients for g = 7, n = 9. */
  private static final double[] LANCZOS = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-6,
    1.5056327351493116e-7
  };

  /*
   * I_x(a, b) by its continued fraction, evaluated with Lentz's algorithm [1]; the other tail where
   * the fraction converges slowly. The quantile by bisection, which cannot fail.
   *
   * [1] W. Press et al. Numerical Recipes. 3rd edition, 2007, section 6.4.
   */

  private BetaInterval() {}

  /**
   * Returns the equal-tailed credible interval of Beta(a, b). A rate with s of n successes and a
   * uniform prior has a = s + 1, b = n - s + 1.
   *
   * @param a positive
   * @param b positive
   * @param level mass inside, in (0, 1); 0.95 leaves .025 on each side
   */
  public static Interval of(double a, double b, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level = %s, expected (0, 1)".formatted(level));
    }
    double tail = (1 - level) / 2;
    return new Interval(quantile(a, b, tail), quantile(a, b, 1 - tail));
  }

  /** Returns P(rate <= x), the regularised incomplete beta function. */
  public static double cumulative(double a, double b, double x) {
    check(a, b);
    if (!(x >= 0 && x <= 1)) {
      throw new IllegalArgumentException("x = %s, expected [0, 1]".formatted(x));
    }
    if (x == 0 || x == 1) {
      return x;
    }
    double logFront =
        logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
    return x < (a + 1) / (a + b + 2)
        ? Math.exp(logFront) * fraction(a, b, x) / a
        : 1 - Math.exp(logFront) * fraction(b, a, 1 - x) / b;
  }

  /** Returns the x with P(rate <= x) = probability. */
  public static double quantile(double a, double b, double probability) {
    check(a, b);
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability = %s, expected [0, 1]".formatted(probability));
    }
    if (probability == 0 || probability == 1) {
      return probability;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (cumulative(a, b, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= MAX_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / awayFromZero(1 + even * d);
      c = awayFromZero(1 + even / c);
      fraction *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / awayFromZero(1 + odd * d);
      c = awayFromZero(1 + odd / c);
      fraction *= d * c;
      if (Math.abs(d * c - 1) < CONVERGED) {
        return fraction;
      }
    }
    return fraction;
  }

  private static double awayFromZero(double number) {
    return Math.abs(number) < TINY ? TINY : number;
  }

  private static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double shifted = x - 1;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (shifted + i);
    }
    double base = shifted + LANCZOS.length - 1.5;
    return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
  }

  private static void check(double a, double b) {
    if (!(a > 0 && b > 0 && a < Double.POSITIVE_INFINITY && b < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Beta(%s, %s), expected two positive numbers".formatted(a, b));
    }
  }
}
