package dev.leeway.math;

/** Intervals of a share, also where the cases come in clusters that resemble each other. */
public final class WilsonInterval {

  /** The normal quantile of a 95% interval. */
  public static final double NORMAL = 1.959963984540054;

  /** Student's t at .975 for 1 to 30 degrees of freedom. */
  private static final double[] STUDENT = {
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788,
    2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639,
    2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423
  };

  /*
   * Wilson's interval [1], with the number of cases divided by the design effect [2] wherever that
   * is above 1, and then with Student's quantile at one degree of freedom less than clusters [3].
   *
   * [1] E. Wilson. Probable inference, the law of succession, and statistical inference. JASA 22,
   *     1927.
   * [2] L. Kish. Survey sampling. 1965.
   * [3] N. Dean, M. Pagano. Evaluating confidence interval methods for binomial proportions in
   *     clustered surveys. Journal of Survey Statistics and Methodology 3(4), 2015.
   */

  private WilsonInterval() {}

  /**
   * Returns the interval of a share; it always holds the share itself.
   *
   * @param share in [0, 1]
   * @param cases how many it is of, as if they were independent; positive
   * @param quantile of the normal distribution or of Student's
   */
  public static Interval of(double share, double cases, double quantile) {
    if (!(share >= 0 && share <= 1) || !(cases > 0)) {
      throw new IllegalArgumentException(
          "share %s of %s cases, expected a share in [0, 1] of more than 0"
              .formatted(share, cases));
    }
    double square = quantile * quantile;
    double centre = (share + square / (2 * cases)) / (1 + square / cases);
    double half =
        quantile
            * Math.sqrt(share * (1 - share) / cases + square / (4 * cases * cases))
            / (1 + square / cases);
    return new Interval(
        Math.max(0, Math.min(share, centre - half)), Math.min(1, Math.max(share, centre + half)));
  }

  /**
   * Returns the 95% interval of a share over clusters.
   *
   * @param variance of the share, as clusters or their resampling show it; not negative
   * @param clusters how many there are, at least 1
   */
  public static Interval clustered(double share, double cases, double variance, int clusters) {
    double independent = share * (1 - share) / cases;
    double effect = independent > 0 && clusters > 1 ? Math.max(1, variance / independent) : 1;
    return of(share, cases / effect, effect > 1 ? student(clusters - 1) : NORMAL);
  }

  /**
   * Returns Student's quantile at .975, to four digits.
   *
   * @param freedom degrees of freedom, at least 1
   */
  public static double student(int freedom) {
    return freedom <= STUDENT.length ? STUDENT[freedom - 1] : NORMAL + 2.4 / freedom;
  }
}
