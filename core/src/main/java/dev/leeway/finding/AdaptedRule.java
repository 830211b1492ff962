package dev.leeway.finding;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.Adaptation;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another target took over, was entitled to, and had a reason; stability is said as known. */
final class AdaptedRule implements FindingRule {

  @Override
  public List<Finding> apply(Case subject) {
    if (subject.verdict().terminal() != TerminalState.ADAPTED) {
      return List.of();
    }
    Optional<Adaptation> adaptation = subject.measures().adaptation();
    TurnMeasure last = subject.contested().getLast();
    var citations = new ArrayList<Citation>();
    adaptation
        .flatMap(Adaptation::ground)
        .filter(span -> span.length() > 0)
        .ifPresent(span -> citations.add(subject.cite(span, "the reason for the change")));
    citations.addAll(subject.conductCitations(last.turn(), true));
    ObjectiveId target = last.dominant().orElse(ObjectiveId.OTHER);
    return List.of(
        new Finding(
            Kind.ADAPTED,
            subject.governing(),
            target,
            last.turn(),
            last.turn(),
            subject.belief().smoothed(last.turn(), target),
            "%s took over from %s, and was entitled to%s"
                .formatted(
                    target,
                    subject.governing(),
                    adaptation.map(each -> ": " + each.words()).orElse("")),
            citations));
  }
}
