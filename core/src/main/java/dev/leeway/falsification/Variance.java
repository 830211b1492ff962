package dev.leeway.falsification;

import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * One-way analysis of variance with groups of unequal size, each group counted as often as it was
 * drawn.
 */
final class Variance {

  private Variance() {}

  /**
   * Returns ICC(1): the share of the variance that lies between groups. Groups of one row say
   * nothing of the variance within and are left out. Empty with fewer than two groups or without
   * any variance.
   *
   * <p>P. Shrout, J. Fleiss. Intraclass correlations. 1979; unequal sizes as in S. Searle. Linear
   * Models. 1971, chapter 11.
   *
   * @param weights equal for all rows of a group
   */
  static OptionalDouble intraclass(int[] groupOfRow, double[] numbers, int[] weights) {
    var groups = new TreeMap<Integer, double[]>();
    for (int row = 0; row < numbers.length; row++) {
      if (weights[row] > 0) {
        double[] sums = groups.computeIfAbsent(groupOfRow[row], name -> new double[4]);
        sums[0]++;
        sums[1] += numbers[row];
        sums[2] += numbers[row] * numbers[row];
        sums[3] = weights[row];
      }
    }
    groups.values().removeIf(sums -> sums[0] < 2);
    double k = 0;
    double of = 0;
    double total = 0;
    double squaredSizes = 0;
    double within = 0;
    for (double[] sums : groups.values()) {
      k += sums[3];
      of += sums[3] * sums[0];
      total += sums[3] * sums[1];
      squaredSizes += sums[3] * sums[0] * sums[0];
      within += sums[3] * (sums[2] - sums[1] * sums[1] / sums[0]);
    }
    if (k < 2) {
      return OptionalDouble.empty();
    }
    double mean = total / of;
    double between = 0;
    for (double[] sums : groups.values()) {
      double off = sums[1] / sums[0] - mean;
      between += sums[3] * sums[0] * off * off;
    }
    double size = (of - squaredSizes / of) / (k - 1);
    double meanBetween = between / (k - 1);
    double meanWithin = within / (of - k);
    double whole = meanBetween + (size - 1) * meanWithin;
    return whole > 0
        ? OptionalDouble.of((meanBetween - meanWithin) / whole)
        : OptionalDouble.empty();
  }
}
