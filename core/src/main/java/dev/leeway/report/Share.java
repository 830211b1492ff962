package dev.leeway.report;

import dev.leeway.math.Interval;
import dev.leeway.math.WilsonInterval;
import java.util.List;

/**
 * A share of transcripts with its 95% interval.
 *
 * @param count how many are displaced
 * @param of how many were tested; 0 means untested, and then the interval is [0, 1]
 * @param low lower end of the interval, in [0, 1]
 * @param high upper end
 * @param clusters how many clusters (model and task set) the interval accounts for
 */
record Share(long count, long of, double low, double high, int clusters) {

  /*
   * Transcripts of one model and task set resemble each other. With clusters c, p = sum y_c / sum
   * n_c, the linearised variance of p is v = m/(m-1) sum_c (y_c - p n_c)^2 / (sum n_c)^2, for m
   * clusters (L. Kish. Survey sampling. 1965).
   */

  /** Returns the displaced share of the tested over clusters. */
  static Share of(List<Tally> clusters) {
    List<Tally> tested = clusters.stream().filter(cluster -> cluster.tested() > 0).toList();
    long of = tested.stream().mapToLong(Tally::tested).sum();
    long count = tested.stream().mapToLong(Tally::displaced).sum();
    if (of == 0) {
      return new Share(0, 0, 0, 1, 0);
    }
    double p = (double) count / of;
    Interval interval =
        WilsonInterval.clustered(p, (double) of, variance(tested, p, of), tested.size());
    return new Share(count, of, interval.low(), interval.high(), tested.size());
  }

  double value() {
    return (double) count / of;
  }

  boolean untested() {
    return of == 0;
  }

  private static double variance(List<Tally> clusters, double p, long of) {
    if (clusters.size() < 2) {
      return 0;
    }
    double squares = 0;
    for (Tally cluster : clusters) {
      double residual = cluster.displaced() - p * cluster.tested();
      squares += residual * residual;
    }
    return clusters.size() / (clusters.size() - 1.0) * squares / ((double) of * of);
  }
}
