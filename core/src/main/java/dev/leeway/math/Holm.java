package dev.leeway.math;

import java.util.Comparator;
import java.util.stream.IntStream;

/** P values corrected for how many were asked at once. */
public final class Holm {

  /*
   * The i-th smallest of m, from 0, is multiplied by m - i; none may fall below one before it [1].
   * Controls the probability of any false claim, however the questions depend on each other.
   *
   * [1] S. Holm. A simple sequentially rejective multiple test procedure. Scandinavian Journal of
   *     Statistics 6, 1979.
   */

  private Holm() {}

  /**
   * Returns the corrected values, in the order of the given ones, at most 1.
   *
   * @param p each in [0, 1]
   */
  public static double[] adjusted(double[] p) {
    return adjusted(p, p.length);
  }

  /**
   * Returns the corrected values of some of a family, as if all others of it had failed to come
   * out: never too small, whatever they would have said.
   *
   * @param p each in [0, 1]
   * @param family how many there are in all, at least as many as are given
   */
  public static double[] adjusted(double[] p, int family) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    var adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      double value = p[order[rank]];
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("p = %s, expected [0, 1]".formatted(value));
      }
      largest = Math.max(largest, Math.min(1, (family - rank) * value));
      adjusted[order[rank]] = largest;
    }
    return adjusted;
  }
}
