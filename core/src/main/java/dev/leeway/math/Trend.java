package dev.leeway.math;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a short series rises or falls, without assuming a straight line or normal errors.
 *
 * @param slope Theil-Sen: the median of the slopes between all pairs, per step
 * @param concordance S: pairs that rise less pairs that fall
 * @param tau Kendall's tau-a, S over the number of pairs, in [-1, 1]
 * @param pValue of no trend, two-sided, by Mann and Kendall; exact up to {@value #EXACT} values,
 *     ties included
 */
public record Trend(double slope, long concordance, double tau, double pValue) {

  /** Up to this many values every order is counted; beyond it the normal law is near enough. */
  static final int EXACT = 40;

  /** Up to this many values the slopes of all pairs are listed; there are half a million. */
  static final int LISTED = 1_000;

  /*
   * If nothing trends, every order of the values is equally likely. S is then the number of pairs of
   * unequal values less twice the inversions, and inversions of the orders of a multiset have the
   * generating function [n]!_q / prod_i [m_i]!_q, m_i being how often each value occurs [1].
   *
   * [1] R. Stanley. Enumerative Combinatorics, volume 1, proposition 1.7.1. H. Mann, 1945; M.
   * Kendall, 1975, for the test; P. Sen, 1968, for the slope.
   */

  /**
   * Returns the trend of a series.
   *
   * @param values in order, at least two, finite
   */
  public static Trend of(double[] values) {
    if (values.length < 2) {
      throw new IllegalArgumentException(
          "a trend of %d values, expected two or more".formatted(values.length));
    }
    long s = PairSlopes.concordance(values);
    double slope = values.length <= LISTED ? listed(values) : PairSlopes.median(values);
    return new Trend(slope, s, (double) s / PairSlopes.pairs(values.length), pValue(values, s));
  }

  /** The median of the slopes, all of them listed. */
  static double listed(double[] values) {
    var slopes = new double[pairs(values.length)];
    int at = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        slopes[at++] = (values[j] - values[i]) / (j - i);
      }
    }
    Arrays.sort(slopes);
    return Quantile.ofSorted(slopes, .5);
  }

  private static double pValue(double[] values, long s) {
    Map<Double, Integer> ties = new TreeMap<>();
    for (double value : values) {
      ties.merge(value, 1, Integer::sum);
    }
    return values.length <= EXACT ? exact(values.length, ties, s) : normal(values.length, ties, s);
  }

  /** P(|S| as large as this or larger), over all orders. */
  private static double exact(int n, Map<Double, Integer> ties, long s) {
    int unequal = pairs(n);
    for (int tied : ties.values()) {
      unequal -= pairs(tied);
    }
    var inversions = new double[pairs(n) + 1];
    inversions[0] = 1;
    for (int i = 2; i <= n; i++) {
      multiply(inversions, i);
    }
    for (int tied : ties.values()) {
      for (int i = 2; i <= tied; i++) {
        divide(inversions, i);
      }
    }
    double mass = 0;
    for (int inv = 0; inv <= unequal; inv++) {
      mass += Math.abs(unequal - 2 * inv) >= Math.abs(s) ? inversions[inv] : 0;
    }
    return Math.clamp(mass, 0, 1);
  }

  private static int pairs(int n) {
    return n * (n - 1) / 2;
  }

  /** Multiplies by (1 + q + ... + q^(i-1)) / i. */
  private static void multiply(double[] polynomial, int i) {
    for (int d = polynomial.length - 1; d >= i; d--) {
      polynomial[d] -= polynomial[d - i];
    }
    double sum = 0;
    for (int d = 0; d < polynomial.length; d++) {
      sum += polynomial[d];
      polynomial[d] = sum / i;
    }
  }

  /** Divides by the same. */
  private static void divide(double[] polynomial, int i) {
    for (int d = polynomial.length - 1; d > 0; d--) {
      polynomial[d] -= polynomial[d - 1];
    }
    for (int d = 0; d < polynomial.length; d++) {
      polynomial[d] = polynomial[d] * i + (d >= i ? polynomial[d - i] : 0);
    }
  }

  /** The normal law with the variance corrected for ties and S for being a whole number. */
  private static double normal(int n, Map<Double, Integer> ties, long s) {
    double variance = spread(n);
    for (int tied : ties.values()) {
      variance -= spread(tied);
    }
    if (variance <= 0 || s == 0) {
      return 1;
    }
    return upperTails((Math.abs(s) - 1) / Math.sqrt(variance));
  }

  private static double spread(double n) {
    return n * (n - 1) * (2 * n + 5) / 18;
  }

  /** P(|Z| > z), Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
  private static double upperTails(double z) {
    double x = z / Math.sqrt(2);
    double t = 1 / (1 + .3275911 * x);
    double polynomial =
        t
            * (.254829592
                + t * (-.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    return Math.clamp(polynomial * Math.exp(-x * x), 0, 1);
  }
}
