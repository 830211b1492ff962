package dev.leeway.math;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Whether two samples differ: how often labels dealt out anew look as different as the real. */
public final class PermutationTest {

  /**
   * What the labels gave and what dealt labels gave.
   *
   * @param observed under the labels as they are
   * @param p share of the dealings, the real one among them, that reach the observed value
   * @param upper95 the 95th percentile of the dealings
   */
  public record Result(double observed, double p, double upper95, int dealings) {}

  /** Reaching the observed value is meant up to rounding. */
  private static final double ROUNDING = 1e-12;

  private PermutationTest() {}

  /**
   * Deals the labels of units anew and compares; a large statistic speaks against chance.
   *
   * @param labels of the units that are exchangeable under the null
   * @param dealings how many, besides the real one, at least 1
   */
  public static Result run(
      boolean[] labels,
      ToDoubleFunction<boolean[]> statistic,
      int dealings,
      RandomGenerator random) {
    if (dealings < 1) {
      throw new IllegalArgumentException(dealings + " dealings, expected at least 1");
    }
    double observed = statistic.applyAsDouble(labels.clone());
    var drawn = new double[dealings];
    boolean[] dealt = labels.clone();
    int reached = 1;
    for (int n = 0; n < dealings; n++) {
      shuffle(dealt, random);
      drawn[n] = statistic.applyAsDouble(dealt.clone());
      reached += drawn[n] >= observed - ROUNDING ? 1 : 0;
    }
    Arrays.sort(drawn);
    return new Result(
        observed, (double) reached / (dealings + 1), Quantile.ofSorted(drawn, .95), dealings);
  }

  private static void shuffle(boolean[] labels, RandomGenerator random) {
    for (int i = labels.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      boolean kept = labels[i];
      labels[i] = labels[j];
      labels[j] = kept;
    }
  }
}
