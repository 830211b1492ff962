package dev.leeway.weave.staleness;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.math.Correlation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * One kind of share over all transcripts: how many cases each has and how many of them count.
 * Transcripts of one task are drawn together.
 */
final class Tally {

  private static final int RESAMPLES = 1_000;
  private static final double LEVEL = .95;

  private final double[] count;
  private final double[] of;
  private final double[] distance;
  private final int reference;
  private final int[] clusters;
  private final long seed;

  /**
   * @param count how many count, one a transcript, those of the reference first
   * @param of out of how many; 0 where there is nothing to count
   * @param distance of each transcript from the reference, in [0, 1]
   */
  Tally(List<Case> all, double[] count, double[] of, double[] distance, int reference, long seed) {
    this.count = count;
    this.of = of;
    this.distance = distance;
    this.reference = reference;
    this.seed = seed;
    var numbers = new TreeMap<String, Integer>();
    all.forEach(each -> numbers.putIfAbsent(each.task(), numbers.size()));
    this.clusters = all.stream().mapToInt(each -> numbers.getOrDefault(each.task(), 0)).toArray();
  }

  SetShare share(SetShare.Kind kind) {
    return new SetShare(
        kind,
        estimate(weights -> share(weights, 0, reference)),
        estimate(weights -> share(weights, reference, of.length)),
        estimate(this::change));
  }

  /** The share among transcripts of a range of distances. */
  OptionalDouble share(double from, double to) {
    var weights = new int[of.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = distance[i] >= from && distance[i] < to ? 1 : 0;
    }
    return share(weights, 0, of.length);
  }

  /** How many transcripts of a range of distances have something to count. */
  int size(double from, double to) {
    int size = 0;
    for (int i = 0; i < of.length; i++) {
      size += of[i] > 0 && distance[i] >= from && distance[i] < to ? 1 : 0;
    }
    return size;
  }

  /** By how much the share rises from distance 0 to 1, by least squares over transcripts. */
  Optional<ClusterBootstrap.Estimate> slope() {
    return new ClusterBootstrap(clusters)
        .estimate(this::slope, RESAMPLES, LEVEL, new SplittableRandom(seed));
  }

  /** The share in the farthest range less that in the nearest. */
  Optional<ClusterBootstrap.Estimate> contrast(double near, double far) {
    return estimate(
        weights -> {
          OptionalDouble there = share(within(weights, far, 2), 0, of.length);
          OptionalDouble here = share(within(weights, 0, near), 0, of.length);
          return there.isPresent() && here.isPresent()
              ? OptionalDouble.of(there.getAsDouble() - here.getAsDouble())
              : OptionalDouble.empty();
        });
  }

  private OptionalDouble slope(int[] rows) {
    var x = new ArrayList<Double>();
    var y = new ArrayList<Double>();
    for (int row : rows) {
      if (of[row] > 0) {
        x.add(distance[row]);
        y.add(count[row] / of[row]);
      }
    }
    return x.size() < 2 ? OptionalDouble.empty() : Correlation.slope(array(x), array(y));
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private int[] within(int[] weights, double from, double to) {
    int[] some = weights.clone();
    for (int i = 0; i < some.length; i++) {
      some[i] = distance[i] >= from && distance[i] < to ? some[i] : 0;
    }
    return some;
  }

  private OptionalDouble change(int[] weights) {
    OptionalDouble before = share(weights, 0, reference);
    OptionalDouble after = share(weights, reference, of.length);
    return before.isPresent() && after.isPresent()
        ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
        : OptionalDouble.empty();
  }

  private OptionalDouble share(int[] weights, int from, int to) {
    double counted = 0;
    double total = 0;
    for (int i = from; i < to; i++) {
      counted += weights[i] * count[i];
      total += weights[i] * of[i];
    }
    return total > 0 ? OptionalDouble.of(counted / total) : OptionalDouble.empty();
  }

  private Optional<ClusterBootstrap.Estimate> estimate(
      ClusterBootstrap.WeightedStatistic statistic) {
    if (Arrays.stream(of).sum() == 0) {
      return Optional.empty();
    }
    return new ClusterBootstrap(clusters)
        .estimateWeighted(statistic, RESAMPLES, LEVEL, new SplittableRandom(seed));
  }
}
