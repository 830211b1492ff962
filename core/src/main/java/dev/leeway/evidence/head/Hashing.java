package dev.leeway.evidence.head;

import java.util.HashMap;
import java.util.Map;

/**
 * Turns any number of named marks into a block of fixed size: a mark's place is its hash, so that
 * no vocabulary needs to be kept (feature hashing [1]).
 *
 * <p>[1] K. Weinberger et al. Feature hashing for large scale multitask learning. ICML 2009.
 */
public final class Hashing {

  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private Hashing() {}

  /** Returns the place of a mark in a block of that size, which must be a power of two. */
  public static int place(String mark, int size) {
    int hash = FNV_OFFSET;
    for (int i = 0; i < mark.length(); i++) {
      hash = (hash ^ mark.charAt(i)) * FNV_PRIME;
    }
    // The low bits of FNV-1 vary less than the high ones.
    return (hash ^ (hash >>> 15)) & (size - 1);
  }

  /** Adds marks to a block so that together they have unit length, whatever their number. */
  public static void add(
      FeatureVector.Builder vector, String block, int size, Iterable<String> marks) {
    if (!vector.wants(block)) {
      return;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    for (String mark : marks) {
      counts.merge(place(mark, size), 1, Integer::sum);
    }
    double square = counts.values().stream().mapToDouble(n -> square(Math.log1p(n))).sum();
    double scale = square == 0 ? 0 : 1 / Math.sqrt(square);
    counts.forEach((place, n) -> vector.add(block, place, scale * Math.log1p(n)));
  }

  private static double square(double number) {
    return number * number;
  }
}
