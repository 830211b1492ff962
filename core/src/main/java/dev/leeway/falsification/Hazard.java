package dev.leeway.falsification;

import dev.leeway.falsification.Regression.Link;
import dev.leeway.math.ClusterBootstrap.WeightedStatistic;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The log hazard ratio of one column of a discrete-time hazard model. */
final class Hazard {

  private Hazard() {}

  /**
   * Returns the coefficient of the first column; empty where no event, or nothing but events, was
   * drawn, or the column does not vary.
   *
   * @param rows shape (N, P), one row a unit and interval at risk
   * @param events 1 where the event came in the interval
   */
  static WeightedStatistic ratio(double[][] rows, double[] events, double ridge) {
    return weights -> {
      double of = Arrays.stream(weights).sum();
      double hits = 0;
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int row = 0; row < rows.length; row++) {
        hits += weights[row] * events[row];
        low = weights[row] > 0 ? Math.min(low, rows[row][0]) : low;
        high = weights[row] > 0 ? Math.max(high, rows[row][0]) : high;
      }
      return hits == 0 || hits == of || !(low < high)
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              Regression.fit(Link.CLOGLOG, rows, events, weights, ridge).coefficient(0));
    };
  }
}
