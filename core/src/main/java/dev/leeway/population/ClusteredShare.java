package dev.leeway.population;

import dev.leeway.math.Interval;
import dev.leeway.math.WilsonInterval;

/**
 * A share with its 95% interval over units.
 *
 * @param of how many cases; 0 means untested, and then the interval is [0, 1]
 * @param low lower end, in [0, 1]
 * @param high upper end
 */
public record ClusteredShare(long count, long of, double low, double high) {

  static ClusteredShare of(ResampledSums sums, int hits, int cases, int units) {
    long of = sums.count(cases);
    if (of == 0) {
      return new ClusteredShare(0, 0, 0, 1);
    }
    double share = sums.sum(hits) / of;
    double variance = sums.variance(row -> row.at(hits) / row.at(cases));
    Interval interval = WilsonInterval.clustered(share, (double) of, variance, Math.max(1, units));
    return new ClusteredShare(sums.count(hits), of, interval.low(), interval.high());
  }

  /** Returns whether there was no case. */
  public boolean untested() {
    return of == 0;
  }

  /** Returns the share; only where there was a case. */
  public double value() {
    if (of == 0) {
      throw new IllegalStateException("a share of no cases has no value");
    }
    return (double) count / of;
  }
}
