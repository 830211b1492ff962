package dev.leeway.math;

import java.util.Arrays;

/**
 * The population stability index of a feature between two samples: the symmetrised Kullback-Leibler
 * divergence of their shares over bins, in nats. By custom .1 is worth a look and .25 a shift.
 */
public final class PopulationStability {

  private PopulationStability() {}

  /**
   * Returns {@code sum (p - q) ln(p / q)}, at least 0.
   *
   * @param first shares, all above 0
   * @param second shares over the same bins, all above 0
   */
  public static double ofShares(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "%d and %d bins, expected equal numbers".formatted(first.length, second.length));
    }
    double index = 0;
    for (int bin = 0; bin < first.length; bin++) {
      if (!(first[bin] > 0 && second[bin] > 0)) {
        throw new IllegalArgumentException(
            "bin %d has shares %s and %s, expected both above 0"
                .formatted(bin, first[bin], second[bin]));
      }
      index += (first[bin] - second[bin]) * Math.log(first[bin] / second[bin]);
    }
    return Math.max(0, index);
  }

  /**
   * Returns the index of counts, half a count added to every bin so that an empty one has an
   * answer. 0 if either sample is empty.
   */
  public static double ofCounts(int[] first, int[] second) {
    if (Arrays.stream(first).sum() == 0 || Arrays.stream(second).sum() == 0) {
      return 0;
    }
    return ofShares(shares(first), shares(second));
  }

  /**
   * Returns the index of two samples over bins cut at the quantiles of the first.
   *
   * @param bins at most how many; fewer where values repeat
   */
  public static double ofSamples(double[] first, double[] second, int bins) {
    double[] cuts = cuts(first, bins);
    return ofCounts(counts(first, cuts), counts(second, cuts));
  }

  private static double[] cuts(double[] sample, int bins) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    var cuts = new double[Math.max(0, bins - 1)];
    for (int i = 0; i < cuts.length && sorted.length > 0; i++) {
      cuts[i] = Quantile.ofSorted(sorted, (i + 1.0) / bins);
    }
    return Arrays.stream(cuts).distinct().toArray();
  }

  /** A value lies in the bin after the last cut that is below it. */
  private static int[] counts(double[] sample, double[] cuts) {
    var counts = new int[cuts.length + 1];
    for (double value : sample) {
      int bin = 0;
      while (bin < cuts.length && value > cuts[bin]) {
        bin++;
      }
      counts[bin]++;
    }
    return counts;
  }

  private static double[] shares(int[] counts) {
    double total = Arrays.stream(counts).sum() + counts.length / 2.0;
    return Arrays.stream(counts).mapToDouble(count -> (count + .5) / total).toArray();
  }
}
