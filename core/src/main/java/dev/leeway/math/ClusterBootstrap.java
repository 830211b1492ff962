package dev.leeway.math;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Percentile intervals of any statistic when rows come in clusters that share their luck, such as
 * the turns of one transcript. Whole clusters are drawn with replacement.
 */
public final class ClusterBootstrap {

  /** A statistic over rows drawn with repetition. */
  @FunctionalInterface
  public interface Statistic {
    /** Returns the statistic of these rows, or empty where it is not defined for them. */
    OptionalDouble of(int[] rows);
  }

  /** A statistic over all rows, each counted as often as it was drawn. */
  @FunctionalInterface
  public interface WeightedStatistic {
    /** Returns the statistic at these weights, one per row, or empty where it is not defined. */
    OptionalDouble of(int[] weights);
  }

  /**
   * A statistic and how far chance moves it.
   *
   * @param value on the rows as they are
   * @param resamples how many drawings the interval rests on
   * @param undefined how many further drawings had no value, say for want of positives
   */
  public record Estimate(double value, Interval interval, int resamples, int undefined) {}

  private final int[][] rowsOfCluster;
  private final int rows;

  /**
   * @param clusterOfRow a name for the cluster of each row; equal names, same cluster
   */
  public ClusterBootstrap(int[] clusterOfRow) {
    var sizes = new TreeMap<Integer, Integer>();
    for (int cluster : clusterOfRow) {
      sizes.merge(cluster, 1, Integer::sum);
    }
    var placeOfCluster = new TreeMap<Integer, Integer>();
    rowsOfCluster = new int[sizes.size()][];
    for (var size : sizes.entrySet()) {
      rowsOfCluster[placeOfCluster.size()] = new int[size.getValue()];
      placeOfCluster.put(size.getKey(), placeOfCluster.size());
    }
    var filled = new int[sizes.size()];
    for (int row = 0; row < clusterOfRow.length; row++) {
      int place = placeOfCluster.getOrDefault(clusterOfRow[row], 0);
      rowsOfCluster[place][filled[place]++] = row;
    }
    rows = clusterOfRow.length;
  }

  /** As many clusters as rows: the ordinary bootstrap. */
  public static ClusterBootstrap ofIndependentRows(int rows) {
    var clusters = new int[rows];
    Arrays.setAll(clusters, row -> row);
    return new ClusterBootstrap(clusters);
  }

  public int clusters() {
    return rowsOfCluster.length;
  }

  /**
   * Estimates a statistic that wants the drawn rows; a row drawn twice stands there twice.
   *
   * @param level mass inside the interval, in (0, 1)
   * @return empty if the statistic is not defined on the rows as they are, or for no drawing
   */
  public Optional<Estimate> estimate(
      Statistic statistic, int resamples, double level, RandomGenerator random) {
    return estimateWeighted(weights -> statistic.of(repeat(weights)), resamples, level, random);
  }

  /**
   * Estimates a statistic that can use weights, which is faster where rows are kept sorted.
   *
   * @param level mass inside the interval, in (0, 1)
   * @return empty if the statistic is not defined on the rows as they are, or for no drawing
   */
  public Optional<Estimate> estimateWeighted(
      WeightedStatistic statistic, int resamples, double level, RandomGenerator random) {
    if (resamples < 1 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "%d resamples at level %s, expected at least one and a level in (0, 1)"
              .formatted(resamples, level));
    }
    var weights = new int[rows];
    Arrays.fill(weights, 1);
    OptionalDouble value = statistic.of(weights);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    double[] drawn = drawings(statistic, resamples, random);
    if (drawn.length == 0) {
      return Optional.empty();
    }
    Interval interval = percentiles(drawn, level);
    return Optional.of(
        new Estimate(value.getAsDouble(), interval, drawn.length, resamples - drawn.length));
  }

  /**
   * Returns the values of the drawings themselves, ascending; fewer than asked for where the
   * statistic was not defined for some.
   */
  public double[] drawings(WeightedStatistic statistic, int resamples, RandomGenerator random) {
    var weights = new int[rows];
    var drawn = new double[resamples];
    int defined = 0;
    for (int n = 0; n < resamples; n++) {
      draw(weights, random);
      OptionalDouble each = statistic.of(weights);
      if (each.isPresent()) {
        drawn[defined++] = each.getAsDouble();
      }
    }
    var sorted = Arrays.copyOf(drawn, defined);
    Arrays.sort(sorted);
    return sorted;
  }

  private void draw(int[] weights, RandomGenerator random) {
    Arrays.fill(weights, 0);
    for (int n = 0; n < rowsOfCluster.length; n++) {
      for (int row : rowsOfCluster[random.nextInt(rowsOfCluster.length)]) {
        weights[row]++;
      }
    }
  }

  private static int[] repeat(int[] weights) {
    var repeated = new int[Arrays.stream(weights).sum()];
    int n = 0;
    for (int row = 0; row < weights.length; row++) {
      for (int times = 0; times < weights[row]; times++) {
        repeated[n++] = row;
      }
    }
    return repeated;
  }

  private static Interval percentiles(double[] drawn, double level) {
    double tail = (1 - level) / 2;
    return new Interval(Quantile.ofSorted(drawn, tail), Quantile.ofSorted(drawn, 1 - tail));
  }
}
