package dev.leeway.population;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Sums of some fields over a stream of rows, and the same sums in every resample. Memory grows with
 * fields and resamples and not with rows. Mutable; one thread.
 */
final class ResampledSums {

  /** The sums of one resample, or those of the rows as they are. */
  interface Row {
    double at(int field);
  }

  private final double[] sums;
  private final double[][] drawn;
  private final int resamples;

  ResampledSums(int fields, int resamples) {
    this.sums = new double[fields];
    this.drawn = new double[fields][];
    this.resamples = resamples;
  }

  /**
   * Adds to a field.
   *
   * @param weights of the row's unit, one per resample
   */
  void add(int field, double amount, int[] weights) {
    if (amount == 0) {
      return;
    }
    sums[field] += amount;
    if (drawn[field] == null) {
      drawn[field] = new double[resamples];
    }
    double[] each = drawn[field];
    for (int n = 0; n < resamples; n++) {
      each[n] += amount * weights[n];
    }
  }

  double sum(int field) {
    return sums[field];
  }

  long count(int field) {
    return Math.round(sums[field]);
  }

  /**
   * Returns a field's sum in a resample.
   *
   * @param resample -1 for the rows as they are
   */
  double at(int field, int resample) {
    if (resample < 0) {
      return sums[field];
    }
    return drawn[field] == null ? 0 : drawn[field][resample];
  }

  /** Returns the statistic in every resample in which it has a value, ascending. */
  double[] distribution(ToDoubleFunction<Row> statistic) {
    var values = new double[resamples];
    int defined = 0;
    for (int n = 0; n < resamples; n++) {
      int resample = n;
      double value = statistic.applyAsDouble(field -> at(field, resample));
      if (!Double.isNaN(value)) {
        values[defined++] = value;
      }
    }
    double[] sorted = Arrays.copyOf(values, defined);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Returns the variance of a statistic over resamples; 0 where fewer than two have a value. */
  double variance(ToDoubleFunction<Row> statistic) {
    double[] values = distribution(statistic);
    if (values.length < 2) {
      return 0;
    }
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }
}
