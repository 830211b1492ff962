package dev.leeway.charter;

import java.util.Collection;
import java.util.Optional;

/** The name that somebody probably meant. */
final class NearestName {

  /*
   * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours
   * each cost 1. F. Damerau. A technique for computer detection and correction of spelling errors.
   * CACM 7(3), 1964.
   */

  /** Longer texts are not misspelt names. */
  private static final int LONGEST = 80;

  private NearestName() {}

  /** Returns the closest candidate, among equals the first, if it is close enough to be meant. */
  static Optional<String> of(String written, Collection<String> candidates) {
    Optional<String> nearest = Optional.empty();
    int least = Math.max(2, written.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(written, candidate);
      if (distance < least && distance < Math.max(written.length(), candidate.length())) {
        nearest = Optional.of(candidate);
        least = distance;
      }
    }
    return nearest;
  }

  /** Returns "; did you mean ..." or, where nothing is close, what there is. */
  static String hint(String written, Collection<String> candidates) {
    if (candidates.isEmpty()) {
      return "; none is declared";
    }
    return of(written, candidates)
        .map(nearest -> "; did you mean \"%s\"?".formatted(nearest))
        .orElseGet(() -> "; expected one of " + String.join(", ", candidates));
  }

  static int distance(String from, String to) {
    if (from.length() > LONGEST || to.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    var rows = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, from, to, i, j);
      }
    }
    return rows[from.length()][to.length()];
  }

  private static int cheapest(int[][] rows, String from, String to, int i, int j) {
    int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
    int cost = Math.min(rows[i - 1][j - 1] + same, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(cost, rows[i - 2][j - 2] + 1) : cost;
  }
}
