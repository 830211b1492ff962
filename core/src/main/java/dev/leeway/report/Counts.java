package dev.leeway.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each name occurred; at most {@value #MOST} names, whatever comes after is counted under
 * {@link Groups#FOLDED}. Mutable; one thread.
 */
final class Counts {

  static final int MOST = 100;

  private final TreeMap<String, Long> counts = new TreeMap<>();

  void add(String name) {
    String key = counts.containsKey(name) || counts.size() < MOST ? name : Groups.FOLDED;
    counts.merge(key, 1L, Long::sum);
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Returns the counts by name, in order of names. */
  SortedMap<String, Long> byName() {
    return Collections.unmodifiableSortedMap(counts);
  }
}
