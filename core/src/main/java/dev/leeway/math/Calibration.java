package dev.leeway.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** How far stated probabilities are from what happened. */
public final class Calibration {

  private static final int BINS = 10;

  /** What the calibration error would be if the probabilities were exactly right. */
  public record PerfectError(double median, double percentile95) {}

  private Calibration() {}

  /**
   * Returns the expected calibration error over ten bins of equal mass: the mean distance between
   * stated probability and frequency. Rows with equal probabilities share their outcomes, so the
   * order of rows does not matter.
   *
   * @param probabilities each in [0, 1], at least one
   */
  public static double expectedError(double[] probabilities, boolean[] outcomes) {
    check(probabilities, outcomes);
    int[] order = order(probabilities);
    return error(gather(probabilities, order), gather(outcomes, order));
  }

  /**
   * Simulates outcomes that follow the probabilities exactly and returns how large the expected
   * calibration error comes out by chance alone.
   *
   * @param simulations at least 1
   */
  public static PerfectError expectedErrorIfPerfect(
      double[] probabilities, int simulations, RandomGenerator random) {
    check(probabilities, new boolean[probabilities.length]);
    double[] sorted = gather(probabilities, order(probabilities));
    var errors = new double[simulations];
    for (int n = 0; n < simulations; n++) {
      var outcomes = new double[sorted.length];
      for (int i = 0; i < sorted.length; i++) {
        outcomes[i] = random.nextDouble() < sorted[i] ? 1 : 0;
      }
      errors[n] = error(sorted, outcomes);
    }
    Arrays.sort(errors);
    return new PerfectError(Quantile.ofSorted(errors, .5), Quantile.ofSorted(errors, .95));
  }

  /**
   * Returns the mean of {@code -ln p(what happened)}, nats; positive infinity if something happened
   * that was called impossible (clip with {@link LogOdds#clip} first where that must not be).
   */
  public static double logLoss(double[] probabilities, boolean[] outcomes) {
    check(probabilities, outcomes);
    double sum = 0;
    for (int i = 0; i < outcomes.length; i++) {
      sum -= outcomes[i] ? Math.log(probabilities[i]) : Math.log1p(-probabilities[i]);
    }
    return sum / outcomes.length;
  }

  /**
   * Returns the share of the base rate's log-loss that the probabilities remove: 1 is perfect, 0 no
   * better than always saying the base rate; empty if all outcomes are equal.
   */
  public static OptionalDouble skill(double[] probabilities, boolean[] outcomes) {
    check(probabilities, outcomes);
    long happened = IntStream.range(0, outcomes.length).filter(i -> outcomes[i]).count();
    if (happened == 0 || happened == outcomes.length) {
      return OptionalDouble.empty();
    }
    double base = (double) happened / outcomes.length;
    double baseLoss = -base * Math.log(base) - (1 - base) * Math.log1p(-base);
    return OptionalDouble.of(1 - logLoss(probabilities, outcomes) / baseLoss);
  }

  /** Returns the mean squared distance between probability and outcome, in [0, 1]. */
  public static double brier(double[] probabilities, boolean[] outcomes) {
    check(probabilities, outcomes);
    double sum = 0;
    for (int i = 0; i < outcomes.length; i++) {
      double miss = (outcomes[i] ? 1 : 0) - probabilities[i];
      sum += miss * miss;
    }
    return sum / outcomes.length;
  }

  private static double error(double[] sorted, double[] outcomes) {
    shareAmongTies(sorted, outcomes);
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int first = (int) ((long) bin * sorted.length / BINS);
      int end = (int) ((bin + 1L) * sorted.length / BINS);
      double surplus = 0;
      for (int i = first; i < end; i++) {
        surplus += outcomes[i] - sorted[i];
      }
      error += Math.abs(surplus);
    }
    return error / sorted.length;
  }

  private static void shareAmongTies(double[] sorted, double[] outcomes) {
    int first = 0;
    while (first < sorted.length) {
      int end = first;
      double sum = 0;
      while (end < sorted.length && sorted[end] == sorted[first]) {
        sum += outcomes[end++];
      }
      Arrays.fill(outcomes, first, end, sum / (end - first));
      first = end;
    }
  }

  private static int[] order(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> probabilities[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double[] gather(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
  }

  private static double[] gather(boolean[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(i -> values[i] ? 1 : 0).toArray();
  }

  private static void check(double[] probabilities, boolean[] outcomes) {
    if (probabilities.length == 0 || probabilities.length != outcomes.length) {
      throw new IllegalArgumentException(
          "%d probabilities for %d outcomes, expected equal numbers and at least one"
              .formatted(probabilities.length, outcomes.length));
    }
    for (int i = 0; i < probabilities.length; i++) {
      if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
        throw new IllegalArgumentException(
            "probabilities[%d] = %s, expected [0, 1]".formatted(i, probabilities[i]));
      }
    }
  }
}
