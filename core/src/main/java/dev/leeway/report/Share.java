package dev.leeway.report;

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
   * The interval is Wilson's [1]. Transcripts of one model and task set resemble each other, so the
   * number of cases is divided by the design effect [2] wherever that is above 1: with clusters c,
   * p = sum y_c / sum n_c, the linearised variance of p is
   *     v = m/(m-1) sum_c (y_c - p n_c)^2 / (sum n_c)^2,   deff = v / (p (1-p) / sum n_c),
   * and the quantile is then Student's with m - 1 degrees of freedom, for m clusters [3].
   *
   * [1] E. Wilson. Probable inference, the law of succession, and statistical inference. JASA 22,
   *     1927.
   * [2] L. Kish. Survey sampling. 1965.
   * [3] N. Dean, M. Pagano. Evaluating confidence interval methods for binomial proportions in
   *     clustered surveys. Journal of Survey Statistics and Methodology 3(4), 2015.
   */

  private static final double NORMAL = 1.959963984540054;

  /** Student's t at .975 for 1 to 30 degrees of freedom. */
  private static final double[] STUDENT = {
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788,
    2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639,
    2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423
  };

  /** Returns the displaced share of the tested over clusters. */
  static Share of(List<Tally> clusters) {
    List<Tally> tested = clusters.stream().filter(cluster -> cluster.tested() > 0).toList();
    long of = tested.stream().mapToLong(Tally::tested).sum();
    long count = tested.stream().mapToLong(Tally::displaced).sum();
    if (of == 0) {
      return new Share(0, 0, 0, 1, 0);
    }
    double effect = designEffect(tested, count, of);
    double quantile = effect > 1 ? student(tested.size() - 1) : NORMAL;
    return wilson(count, of, of / effect, quantile, tested.size());
  }

  double value() {
    return (double) count / of;
  }

  boolean untested() {
    return of == 0;
  }

  private static double designEffect(List<Tally> clusters, long count, long of) {
    double p = (double) count / of;
    if (clusters.size() < 2 || count == 0 || count == of) {
      return 1;
    }
    double squares = 0;
    for (Tally cluster : clusters) {
      double residual = cluster.displaced() - p * cluster.tested();
      squares += residual * residual;
    }
    double variance = clusters.size() / (clusters.size() - 1.0) * squares / ((double) of * of);
    return Math.max(1, variance / (p * (1 - p) / of));
  }

  private static double student(int freedom) {
    return freedom <= STUDENT.length ? STUDENT[freedom - 1] : NORMAL + 2.4 / freedom;
  }

  private static Share wilson(
      long count, long of, double effective, double quantile, int clusters) {
    double p = (double) count / of;
    double square = quantile * quantile;
    double centre = (p + square / (2 * effective)) / (1 + square / effective);
    double half =
        quantile
            * Math.sqrt(p * (1 - p) / effective + square / (4 * effective * effective))
            / (1 + square / effective);
    return new Share(
        count,
        of,
        Math.max(0, Math.min(p, centre - half)),
        Math.min(1, Math.max(p, centre + half)),
        clusters);
  }
}
