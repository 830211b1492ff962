package dev.leeway.math;

/** How many of several independent events happen, each with a probability of its own. */
public final class PoissonBinomial {

  private PoissonBinomial() {}

  /**
   * Returns P(exactly n happen) for n = 0 to T, by adding one event at a time; O(T^2).
   *
   * @param probabilities shape (T), each in [0, 1]
   * @return shape (T + 1), sums to 1
   */
  public static double[] distribution(double[] probabilities) {
    var distribution = new double[probabilities.length + 1];
    distribution[0] = 1;
    for (int t = 0; t < probabilities.length; t++) {
      double p = probabilities[t];
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException(
            "probabilities[%d] = %s, expected [0, 1]".formatted(t, p));
      }
      for (int n = t + 1; n > 0; n--) {
        distribution[n] = distribution[n] * (1 - p) + distribution[n - 1] * p;
      }
      distribution[0] *= 1 - p;
    }
    return distribution;
  }

  /**
   * Returns the share of events that happen, as an interval that leaves at most (1 - level) / 2 on
   * either side; wider than that where counts are few, since a count has no halves.
   *
   * @param probabilities at least one
   * @param level mass inside, in (0, 1)
   */
  public static Interval share(double[] probabilities, double level) {
    if (probabilities.length == 0 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "%d events at level %s, expected one or more and a level in (0, 1)"
              .formatted(probabilities.length, level));
    }
    double[] distribution = distribution(probabilities);
    double tail = (1 - level) / 2;
    return new Interval(
        (double) smallest(distribution, tail) / probabilities.length,
        (double) smallest(distribution, 1 - tail) / probabilities.length);
  }

  /** The smallest count up to which this much probability lies. */
  private static int smallest(double[] distribution, double probability) {
    double below = 0;
    for (int n = 0; n < distribution.length - 1; n++) {
      below += distribution[n];
      if (below > probability) {
        return n;
      }
    }
    return distribution.length - 1;
  }
}
