package dev.leeway.weave.pluralism;

import dev.leeway.math.ClusterBootstrap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Means over transcripts with 95% intervals; tasks are drawn whole. */
final class Means {

  private static final int RESAMPLES = 1_000;
  private static final double LEVEL = .95;

  private Means() {}

  static ClusterBootstrap byTask(List<Trajectory> all) {
    var numbers = new TreeMap<String, Integer>();
    all.forEach(each -> numbers.putIfAbsent(each.task(), numbers.size()));
    return new ClusterBootstrap(
        all.stream().mapToInt(each -> numbers.getOrDefault(each.task(), 0)).toArray());
  }

  /**
   * Returns the mean of what is there.
   *
   * @param values NaN where there is nothing
   */
  static Optional<ClusterBootstrap.Estimate> of(
      double[] values, ClusterBootstrap clusters, long seed) {
    return clusters.estimateWeighted(
        weights -> weighted(values, weights), RESAMPLES, LEVEL, new SplittableRandom(seed));
  }

  static OptionalDouble weighted(double[] values, int[] weights) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        sum += weights[i] * values[i];
        total += weights[i];
      }
    }
    return total > 0 ? OptionalDouble.of(sum / total) : OptionalDouble.empty();
  }
}
