package dev.leeway.math;

/**
 * How far one share lies above another, with Newcombe's hybrid score interval (Statistics in
 * Medicine 17, 1998, method 10): Wilson's limits of the two, put together. It stays sensible at 0
 * and 1.
 *
 * @param difference first share less second, in [-1, 1]
 */
public record RateDifference(double difference, Interval interval) {

  /** The normal quantile that leaves .025 on either side. */
  private static final double Z = 1.959963984540054;

  /**
   * Returns the difference of count1 / of1 and count2 / of2 with its 95% interval.
   *
   * @param of1 positive
   * @param of2 positive
   */
  public static RateDifference of(int count1, int of1, int count2, int of2) {
    Interval first = wilson(count1, of1);
    Interval second = wilson(count2, of2);
    double p = (double) count1 / of1;
    double q = (double) count2 / of2;
    double below = Math.hypot(p - first.low(), second.high() - q);
    double above = Math.hypot(first.high() - p, q - second.low());
    return new RateDifference(
        p - q, new Interval(Math.max(-1, p - q - below), Math.min(1, p - q + above)));
  }

  /** Returns Wilson's 95% interval of a share. */
  static Interval wilson(int count, int of) {
    if (of < 1 || count < 0 || count > of) {
      throw new IllegalArgumentException(
          "%d of %d, expected a count out of one or more".formatted(count, of));
    }
    double p = (double) count / of;
    double shrunk = 1 + Z * Z / of;
    double middle = (p + Z * Z / (2 * of)) / shrunk;
    double half = Z / shrunk * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    return new Interval(Math.clamp(middle - half, 0, p), Math.clamp(middle + half, p, 1));
  }
}
