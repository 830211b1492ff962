package dev.leeway.math;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/**
 * The p value of a difference between two sets of units, under the hypothesis that it does not
 * matter which set a unit is in. A unit that is in both exchanges its two sides; units that are in
 * one only exchange their labels among each other, so that the sets keep their sizes. Immutable.
 */
public final class LabelExchange {

  /** Where a unit is. */
  public enum Place {
    FIRST,
    SECOND,
    BOTH
  }

  /** The difference, if the marked units had been in the other set, or had their sides changed. */
  @FunctionalInterface
  public interface Statistic {
    /** Returns the difference, or empty where it is not defined. */
    OptionalDouble of(boolean[] exchanged);
  }

  /**
   * @param value two-sided, in (0, 1]
   * @param arrangements how many it rests on
   * @param exact whether these are all there are
   */
  public record P(double value, long arrangements, boolean exact) {}

  /** Differences nearer to each other than this are ties. */
  private static final double TIE = 1e-12;

  /*
   * Fisher's randomisation test. All arrangements where they are few, else random ones, with the
   * observed one counted among them, so that p is never 0 and the test keeps its level [1].
   *
   * [1] B. Phipson, G. Smyth. Permutation p-values should never be zero. Statistical Applications
   *     in Genetics and Molecular Biology 9, 2010.
   */
  private final Place[] places;
  private final int[] alone;
  private final int firsts;

  public LabelExchange(Place[] places) {
    this.places = places.clone();
    int count = 0;
    int first = 0;
    var found = new int[places.length];
    for (int unit = 0; unit < places.length; unit++) {
      if (places[unit] != Place.BOTH) {
        found[count++] = unit;
        first += places[unit] == Place.FIRST ? 1 : 0;
      }
    }
    this.alone = Arrays.copyOf(found, count);
    this.firsts = first;
  }

  /** Returns how many arrangements there are, as a real number since there may be very many. */
  public double arrangements() {
    double product = Math.pow(2, places.length - alone.length);
    for (int i = 1; i <= firsts; i++) {
      product *= (alone.length - firsts + i) / (double) i;
    }
    return Math.rint(product);
  }

  /**
   * Returns the p value.
   *
   * @param most so many arrangements are enumerated, or else drawn
   * @return empty if the difference is not defined for the units as they are
   */
  public Optional<P> test(Statistic statistic, int most, RandomGenerator random) {
    var exchanged = new boolean[places.length];
    OptionalDouble observed = statistic.of(exchanged);
    if (observed.isEmpty()) {
      return Optional.empty();
    }
    double threshold = Math.abs(observed.getAsDouble()) - TIE;
    if (arrangements() <= most) {
      var count = new long[2];
      enumerate(0, 0, exchanged, statistic, threshold, count);
      return Optional.of(new P((double) count[0] / count[1], count[1], true));
    }
    long extreme = 1;
    int[] order = alone.clone();
    for (int n = 0; n < most; n++) {
      draw(exchanged, order, random);
      extreme += extreme(statistic.of(exchanged), threshold) ? 1 : 0;
    }
    return Optional.of(new P(extreme / (most + 1.0), most + 1L, false));
  }

  /** An arrangement without a difference counts against the claim. */
  private static boolean extreme(OptionalDouble value, double threshold) {
    return value.isEmpty() || Math.abs(value.getAsDouble()) >= threshold;
  }

  private void draw(boolean[] exchanged, int[] order, RandomGenerator random) {
    for (int unit = 0; unit < places.length; unit++) {
      exchanged[unit] = places[unit] == Place.BOTH && random.nextBoolean();
    }
    for (int i = 0; i < firsts; i++) {
      int j = i + random.nextInt(order.length - i);
      int unit = order[j];
      order[j] = order[i];
      order[i] = unit;
    }
    for (int i = 0; i < order.length; i++) {
      exchanged[order[i]] = (places[order[i]] == Place.FIRST) != i < firsts;
    }
  }

  private void enumerate(
      int unit,
      int placed,
      boolean[] exchanged,
      Statistic statistic,
      double threshold,
      long[] count) {
    if (unit == places.length) {
      if (placed == firsts) {
        count[0] += extreme(statistic.of(exchanged), threshold) ? 1 : 0;
        count[1]++;
      }
      return;
    }
    for (boolean other : new boolean[] {false, true}) {
      boolean first = places[unit] != Place.BOTH && (places[unit] == Place.FIRST) != other;
      if (placed + (first ? 1 : 0) <= firsts) {
        exchanged[unit] = other;
        enumerate(unit + 1, placed + (first ? 1 : 0), exchanged, statistic, threshold, count);
      }
    }
  }
}
