package dev.leeway.math;

/** Intervals of a rate and of the difference of two, at 95%, that hold for small counts. */
public final class RateDifference {

  /** The 97.5% quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /*
   * Wilson's score interval [1], and Newcombe's difference of two of them (his method 10) [2].
   *
   * [1] E. Wilson. Probable inference. JASA 22, 1927.
   * [2] R. Newcombe. Interval estimation for the difference between independent proportions.
   *     Statistics in Medicine 17, 1998.
   */

  private RateDifference() {}

  /**
   * Returns the interval of a rate.
   *
   * @param count in [0, of]
   * @param of at least 1
   */
  public static Interval wilson(int count, int of) {
    check(count, of);
    double rate = (double) count / of;
    double spread = Z * Math.sqrt(rate * (1 - rate) / of + Z * Z / (4.0 * of * of));
    double centre = rate + Z * Z / (2.0 * of);
    double scale = 1 + Z * Z / of;
    return new Interval(
        count == 0 ? 0 : Math.max(0, (centre - spread) / scale),
        count == of ? 1 : Math.min(1, (centre + spread) / scale));
  }

  /** Returns the interval of count1 / of1 - count2 / of2, in [-1, 1]; arguments as for a rate. */
  public static Interval newcombe(int count1, int of1, int count2, int of2) {
    Interval one = wilson(count1, of1);
    Interval two = wilson(count2, of2);
    double p1 = (double) count1 / of1;
    double p2 = (double) count2 / of2;
    return new Interval(
        p1 - p2 - Math.hypot(p1 - one.low(), two.high() - p2),
        p1 - p2 + Math.hypot(one.high() - p1, p2 - two.low()));
  }

  private static void check(int count, int of) {
    if (of < 1 || count < 0 || count > of) {
      throw new IllegalArgumentException("%d of %d is no rate".formatted(count, of));
    }
  }
}
