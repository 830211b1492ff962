package dev.leeway.report;

import dev.leeway.math.ClusterBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers and small phrases as people read them. */
final class Figures {

  private Figures() {}

  /** Returns a probability in whole per cent; never 0% or 100% of what is merely near it. */
  static String percent(double probability) {
    if (probability > 0 && probability < 0.01) {
      return "<1%";
    }
    if (probability > 0.99 && probability < 1) {
      return ">99%";
    }
    return Math.round(100 * probability) + "%";
  }

  /** Returns a degree of belief: no reading is so sure that 0% or 100% could be said of it. */
  static String chance(double probability) {
    return probability < 0.005 ? "<1%" : probability > 0.995 ? ">99%" : percent(probability);
  }

  /** Returns a share in per cent with one decimal. */
  static String share(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** Returns a count with its noun: {@code 1 turn}, {@code 2 turns}. */
  static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Returns a range of turns, counted from 1: {@code turn 3}, {@code turns 3 to 5}. */
  static String turns(int first, int last) {
    return first == last ? "turn " + (first + 1) : "turns " + (first + 1) + " to " + (last + 1);
  }

  /**
   * Returns turns, counted from 1, with neighbours drawn together: {@code turns 1 to 3, 5 and 8}.
   *
   * @param turns in order, from 0; not empty
   */
  static String turns(List<Integer> turns) {
    var runs = new ArrayList<String>();
    for (int from = 0; from < turns.size(); ) {
      int to = from;
      while (to + 1 < turns.size() && turns.get(to + 1) == turns.get(to) + 1) {
        to++;
      }
      runs.add(run(turns.get(from) + 1, turns.get(to) + 1));
      from = to + 1;
    }
    String last = runs.removeLast();
    String all = runs.isEmpty() ? last : String.join(", ", runs) + " and " + last;
    return (turns.size() == 1 ? "turn " : "turns ") + all;
  }

  private static String run(int first, int last) {
    return first == last ? String.valueOf(first) : first + " to " + last;
  }

  /**
   * Returns an estimate with its interval, ".12 [.05, .20]" in full digits, or what stands for
   * none.
   */
  static String estimate(Optional<ClusterBootstrap.Estimate> estimate, String absent) {
    return estimate
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "%.2f [%.2f, %.2f]",
                    each.value(),
                    each.interval().low(),
                    each.interval().high()))
        .orElse(absent);
  }
}
