package dev.leeway.math;

/**
 * How far one share lies above another, with Newcombe's hybrid score interval (Statistics in
 * Medicine 17, 1998, method 10): Wilson's limits of the two, put together. It stays sensible at 0
 * and 1.
 *
 * @param difference first share less second, in [-1, 1]
 */
public record RateDifference(double difference, Interval interval) {

  /**
   * Returns the difference of count1 / of1 and count2 / of2 with its 95% interval.
   *
   * @param of1 positive
   * @param of2 positive
   */
  public static RateDifference of(int count1, int of1, int count2, int of2) {
    check(count1, of1);
    check(count2, of2);
    double p = (double) count1 / of1;
    double q = (double) count2 / of2;
    Interval first = WilsonInterval.of(p, of1, WilsonInterval.NORMAL);
    Interval second = WilsonInterval.of(q, of2, WilsonInterval.NORMAL);
    double below = Math.hypot(p - first.low(), second.high() - q);
    double above = Math.hypot(first.high() - p, q - second.low());
    return new RateDifference(
        p - q, new Interval(Math.max(-1, p - q - below), Math.min(1, p - q + above)));
  }

  private static void check(int count, int of) {
    if (of < 1 || count < 0 || count > of) {
      throw new IllegalArgumentException(
          "%d of %d, expected a count out of one or more".formatted(count, of));
    }
  }
}
