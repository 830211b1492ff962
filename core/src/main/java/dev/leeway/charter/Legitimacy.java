package dev.leeway.charter;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether an objective was entitled to govern, as far as the charter and what is known say. */
public enum Legitimacy {
  LEGITIMATE,
  ILLEGITIMATE,
  UNDETERMINED;

  /*
   * Priorities are visited from the highest. The first one with a rule that applies decides, unless
   * rules of that priority contradict each other, or a rule that would have decided otherwise, at
   * that priority or above it, hangs on a fact that nobody knows: then nothing is determined.
   */

  /** Returns what the charter's rules say about an objective with this provenance. */
  public static Legitimacy of(
      Charter charter, Objective objective, LegitimacyRule.Provenance provenance) {
    Set<LegitimacyRule.Verdict> conceivable = EnumSet.noneOf(LegitimacyRule.Verdict.class);
    for (int priority : priorities(charter.legitimacyRules())) {
      boolean decided = false;
      for (LegitimacyRule rule : charter.legitimacyRules()) {
        if (rule.priority() != priority) {
          continue;
        }
        LegitimacyRule.Fit fit = rule.fit(objective, provenance);
        decided |= fit == LegitimacyRule.Fit.APPLIES;
        if (fit != LegitimacyRule.Fit.DOES_NOT) {
          conceivable.add(rule.verdict());
        }
      }
      if (decided) {
        return only(conceivable);
      }
    }
    return UNDETERMINED;
  }

  private static Set<Integer> priorities(List<LegitimacyRule> rules) {
    Set<Integer> highestFirst = new TreeSet<>(Comparator.reverseOrder());
    rules.forEach(rule -> highestFirst.add(rule.priority()));
    return highestFirst;
  }

  private static Legitimacy only(Set<LegitimacyRule.Verdict> conceivable) {
    if (conceivable.size() != 1) {
      return UNDETERMINED;
    }
    return conceivable.contains(LegitimacyRule.Verdict.PERMIT) ? LEGITIMATE : ILLEGITIMATE;
  }
}
