package dev.leeway.math;

/** How spread out a distribution is, and how far apart two are; in nats. */
public final class Entropy {

  private static final double SUM_TOLERANCE = 1e-6;

  private Entropy() {}

  /** Returns {@code -sum p ln p}, in [0, ln K]. */
  public static double of(double[] distribution) {
    check("distribution", distribution);
    return unchecked(distribution);
  }

  /**
   * Returns the Jensen-Shannon divergence, in [0, ln 2]: 0 for equal distributions, ln 2 for
   * distributions that share nothing.
   */
  public static double jensenShannon(double[] first, double[] second) {
    check("first", first);
    check("second", second);
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "first has %d entries and second has %d, expected equal numbers"
              .formatted(first.length, second.length));
    }
    double divergence = 0;
    for (int k = 0; k < first.length; k++) {
      double middle = (first[k] + second[k]) / 2;
      divergence += (term(first[k], middle) + term(second[k], middle)) / 2;
    }
    return Math.max(0, divergence);
  }

  private static double term(double probability, double middle) {
    return probability > 0 ? probability * Math.log(probability / middle) : 0;
  }

  private static double unchecked(double[] distribution) {
    double sum = 0;
    for (double each : distribution) {
      sum -= each > 0 ? each * Math.log(each) : 0;
    }
    return Math.max(0, sum);
  }

  private static void check(String name, double[] distribution) {
    double sum = 0;
    for (int k = 0; k < distribution.length; k++) {
      if (!(distribution[k] >= 0)) {
        throw new IllegalArgumentException(
            "%s[%d] = %s, expected a probability".formatted(name, k, distribution[k]));
      }
      sum += distribution[k];
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException("%s must sum to 1 (got %s)".formatted(name, sum));
    }
  }
}
