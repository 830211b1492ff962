package dev.leeway.falsification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects p-values for their number.
 *
 * <p>S. Holm. A simple sequentially rejective multiple test procedure. 1979.
 */
public final class Holm {

  private Holm() {}

  /** Returns the adjusted p-values in the same order, each in [0, 1]. */
  public static List<Double> adjust(List<Double> values) {
    return adjust(values, values.size());
  }

  /**
   * Returns the adjusted p-values of some tests of a family, as if all others of it had failed to
   * come out: never too small, whatever they would have said.
   *
   * @param family how many tests there are in all
   */
  public static List<Double> adjust(List<Double> values, int family) {
    int[] ascending =
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparingDouble(values::get))
            .mapToInt(Integer::intValue)
            .toArray();
    var adjusted = new Double[values.size()];
    double highest = 0;
    for (int n = 0; n < ascending.length; n++) {
      highest = Math.max(highest, (family - n) * values.get(ascending[n]));
      adjusted[ascending[n]] = Math.min(1, highest);
    }
    return Arrays.asList(adjusted);
  }
}
