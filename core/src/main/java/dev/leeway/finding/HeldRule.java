package dev.leeway.finding;

import dev.leeway.measure.TerminalState;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ControlLabel;
import java.util.ArrayList;
import java.util.List;

/** The governing objective was contested and stayed in control. */
final class HeldRule implements FindingRule {

  @Override
  public List<Finding> apply(Case subject) {
    if (subject.verdict().terminal() != TerminalState.ANCHORED) {
      return List.of();
    }
    List<TurnMeasure> contested = subject.contested();
    TurnMeasure first = contested.getFirst();
    var citations = new ArrayList<Citation>(subject.contestCitations(first.turn()));
    contested.stream()
        .map(turn -> subject.heldCitations(turn.turn()))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .ifPresent(citations::addAll);
    return List.of(
        new Finding(
            Kind.HELD,
            subject.governing(),
            subject.governing(),
            first.turn(),
            contested.getLast().turn(),
            1 - subject.verdict().probability(),
            sentence(subject, contested),
            citations));
  }

  private static String sentence(Case subject, List<TurnMeasure> contested) {
    long sure =
        contested.stream().filter(turn -> turn.control() == ControlLabel.CONTROLLED).count();
    if (sure < contested.size()) {
      return "%s was in control at %d of %d contested turns, and never seen to lose it"
          .formatted(subject.governing(), sure, contested.size());
    }
    return contested.size() == 1
        ? "%s stayed in control at the one contested turn".formatted(subject.governing())
        : "%s stayed in control at all %d contested turns"
            .formatted(subject.governing(), contested.size());
  }
}
