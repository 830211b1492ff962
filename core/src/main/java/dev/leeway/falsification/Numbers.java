package dev.leeway.falsification;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers that a registration fixed for one test; nothing else decides.
 *
 * @param values by name, as {@link TestName#proposal} names them
 * @param resamples drawings of clusters for each interval, at least 100
 * @param level mass inside an interval, in (0, 1)
 * @param seed of all chance
 * @param leastClusters with fewer scenarios nothing is decided
 */
public record Numbers(
    SortedMap<String, Double> values, int resamples, double level, long seed, int leastClusters) {

  public Numbers {
    if (resamples < 100 || !(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "%d resamples at level %s, expected at least 100 and a level in (0, 1)"
              .formatted(resamples, level));
    }
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Returns the proposal of a test, with 2,000 drawings at 95%. */
  public static Numbers proposed(TestName test) {
    return new Numbers(test.proposal(), 2_000, .95, 20_260_101, 10);
  }

  /**
   * Returns one number.
   *
   * @throws IllegalArgumentException if the registration does not have it
   */
  public double of(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "there is no number \"%s\"; there are: %s".formatted(name, values.keySet()));
    }
    return value;
  }

  int whole(String name) {
    return (int) Math.round(of(name));
  }

  /** Returns the two-sided error that an interval leaves. */
  double alpha() {
    return 1 - level;
  }
}
