package dev.leeway.charter;

import java.util.List;
import java.util.OptionalInt;

/** Whether an objective was entitled to govern, as far as the charter and what is known say. */
public enum Legitimacy {
  LEGITIMATE,
  ILLEGITIMATE,
  /** No rule applies, or rules of equal priority contradict each other. */
  UNDETERMINED;

  /** Returns what the applicable rules of greatest priority say. */
  public static Legitimacy of(
      Charter charter, Objective objective, LegitimacyRule.Provenance provenance) {
    List<LegitimacyRule> applicable =
        charter.legitimacyRules().stream()
            .filter(rule -> rule.applies(objective, provenance))
            .toList();
    OptionalInt greatest = applicable.stream().mapToInt(LegitimacyRule::priority).max();
    List<LegitimacyRule.Verdict> verdicts =
        applicable.stream()
            .filter(rule -> rule.priority() == greatest.orElseThrow())
            .map(LegitimacyRule::verdict)
            .distinct()
            .toList();
    if (verdicts.size() != 1) {
      return UNDETERMINED;
    }
    return switch (verdicts.getFirst()) {
      case PERMIT -> LEGITIMATE;
      case FORBID -> ILLEGITIMATE;
    };
  }

  /**
   * Returns the same for a contested turn, where these constraints apply. The objective {@linkplain
   * LegitimacyRule.Fact#OVERRIDES overrides} one of them if the two are in conflict and no
   * constraint of at least that priority puts the objective itself in control.
   */
  public static Legitimacy of(
      Charter charter,
      Objective objective,
      LegitimacyRule.Provenance provenance,
      List<Constraint> constraints) {
    int title =
        governing(constraints).stream()
            .filter(each -> each.objective().equals(objective.id()))
            .mapToInt(Constraint::priority)
            .max()
            .orElse(Integer.MIN_VALUE);
    boolean overrides =
        governing(constraints).stream()
            .filter(each -> charter.inConflict(each.objective(), objective.id()))
            .anyMatch(each -> each.priority() > title);
    return of(
        charter,
        objective,
        overrides ? provenance.with(LegitimacyRule.Fact.OVERRIDES) : provenance);
  }

  private static List<Constraint> governing(List<Constraint> constraints) {
    return constraints.stream().filter(each -> each.mode() == Constraint.Mode.GOVERNING).toList();
  }
}
