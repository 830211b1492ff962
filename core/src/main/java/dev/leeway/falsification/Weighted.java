package dev.leeway.falsification;

import dev.leeway.math.Auroc;
import dev.leeway.math.ClusterBootstrap.WeightedStatistic;
import dev.leeway.math.WeightedStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Statistics over rows that count as often as they were drawn. */
final class Weighted {

  private Weighted() {}

  /** Share of the rows of a kind that have a mark; empty over none. */
  static WeightedStatistic share(boolean[] kind, boolean[] marked) {
    int[] rows = WeightedStatistics.rows(kind);
    return WeightedStatistics.on(rows, WeightedStatistics.share(of(rows, marked)));
  }

  /** Area under the ROC curve over the rows of a kind, ties at half. */
  static WeightedStatistic auc(boolean[] kind, double[] risk, boolean[] failed) {
    int[] rows = WeightedStatistics.rows(kind);
    double[] risks = IntStream.of(rows).mapToDouble(row -> risk[row]).toArray();
    return WeightedStatistics.on(rows, new Auroc(risks, of(rows, failed))::weighted);
  }

  private static boolean[] of(int[] rows, boolean[] marked) {
    var marks = new boolean[rows.length];
    for (int n = 0; n < rows.length; n++) {
      marks[n] = marked[rows[n]];
    }
    return marks;
  }

  /** The first statistic minus the second. */
  static WeightedStatistic difference(WeightedStatistic first, WeightedStatistic second) {
    return weights -> {
      OptionalDouble one = first.of(weights);
      OptionalDouble other = second.of(weights);
      return one.isEmpty() || other.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(one.getAsDouble() - other.getAsDouble());
    };
  }

  /**
   * Kendall's tau-b between two means, each taken per group; empty if one of them does not vary.
   */
  static WeightedStatistic tau(List<String> groups, double[] one, double[] other) {
    String[] names = groups.stream().distinct().sorted().toArray(String[]::new);
    int[] place = groups.stream().mapToInt(group -> Arrays.binarySearch(names, group)).toArray();
    return weights -> {
      var of = new double[names.length];
      var first = new double[names.length];
      var second = new double[names.length];
      for (int row = 0; row < place.length; row++) {
        of[place[row]] += weights[row];
        first[place[row]] += weights[row] * one[row];
        second[place[row]] += weights[row] * other[row];
      }
      int[] there = IntStream.range(0, names.length).filter(n -> of[n] > 0).toArray();
      return Kendall.tau(
          IntStream.of(there).mapToDouble(n -> first[n] / of[n]).toArray(),
          IntStream.of(there).mapToDouble(n -> second[n] / of[n]).toArray());
    };
  }

  static <T> boolean[] marks(List<T> rows, Predicate<T> mark) {
    var marks = new boolean[rows.size()];
    for (int row = 0; row < marks.length; row++) {
      marks[row] = mark.test(rows.get(row));
    }
    return marks;
  }
}
