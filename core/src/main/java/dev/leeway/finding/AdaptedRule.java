package dev.leeway.finding;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** Another target took over, and it was entitled to. */
final class AdaptedRule implements FindingRule {

  @Override
  public List<Finding> apply(Case subject) {
    if (subject.verdict().terminal() != TerminalState.ADAPTED) {
      return List.of();
    }
    TurnMeasure last = subject.contested().getLast();
    ObjectiveId target = last.dominant().orElse(ObjectiveId.OTHER);
    return List.of(
        new Finding(
            Kind.ADAPTED,
            subject.governing(),
            target,
            last.turn(),
            last.turn(),
            subject.belief().smoothed(last.turn(), target),
            "%s took over from %s, and was entitled to".formatted(target, subject.governing()),
            subject.conductCitations(last.turn(), true)));
  }
}
