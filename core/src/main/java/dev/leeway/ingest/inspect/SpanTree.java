package dev.leeway.ingest.inspect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which span lies in which. Files may claim anything, circles among it. */
final class SpanTree {

  /** What lies in no span. */
  static final String ROOT = "";

  /** Deeper than agents call agents; what lies deeper has no answer. */
  private static final int DEEPEST = 500;

  /**
   * @param depth how many spans lie between
   */
  record Found(String span, int depth) {}

  private final Map<String, String> parents = new HashMap<>();
  private final int most;

  SpanTree(int most) {
    this.most = most;
  }

  /** Adds a span unless it is known; returns whether there was room. */
  boolean add(String span, String parent) {
    if (parents.size() >= most) {
      return parents.containsKey(span);
    }
    parents.putIfAbsent(span, parent);
    return true;
  }

  /** Returns the nearest of some spans that a span lies in, which may be itself. */
  Optional<Found> nearest(String span, Set<String> of) {
    if (of.isEmpty()) {
      return Optional.empty();
    }
    String at = span;
    for (int depth = 0; depth < DEEPEST; depth++) {
      if (of.contains(at)) {
        return Optional.of(new Found(at, depth));
      }
      if (at.equals(ROOT)) {
        return Optional.empty();
      }
      at = parents.getOrDefault(at, ROOT);
    }
    return Optional.empty();
  }
}
