package dev.leeway.math;

import dev.leeway.math.ClusterBootstrap.WeightedStatistic;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Statistics over rows that count as often as they were drawn. */
public final class WeightedStatistics {

  private WeightedStatistics() {}

  /** Share of rows with the mark; empty over no rows. */
  public static WeightedStatistic share(boolean[] marked) {
    return weights -> {
      long of = 0;
      long hits = 0;
      for (int row = 0; row < marked.length; row++) {
        of += weights[row];
        hits += marked[row] ? weights[row] : 0;
      }
      return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / of);
    };
  }

  /** Mean over rows; empty over no rows. */
  public static WeightedStatistic mean(double[] numbers) {
    return weights -> {
      long of = 0;
      double sum = 0;
      for (int row = 0; row < numbers.length; row++) {
        of += weights[row];
        sum += weights[row] * numbers[row];
      }
      return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / of);
    };
  }

  /** A statistic that sees only some of the rows, in this order. */
  public static WeightedStatistic on(int[] rows, WeightedStatistic statistic) {
    return weights -> statistic.of(IntStream.of(rows).map(row -> weights[row]).toArray());
  }

  /** Returns the rows with the mark. */
  public static int[] rows(boolean[] marked) {
    return IntStream.range(0, marked.length).filter(row -> marked[row]).toArray();
  }
}
