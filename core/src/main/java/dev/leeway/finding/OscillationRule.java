package dev.leeway.finding;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.Episode;
import dev.leeway.measure.TerminalState;
import java.util.ArrayList;
import java.util.List;

/** Control went back and forth. */
final class OscillationRule implements FindingRule {

  @Override
  public List<Finding> apply(Case subject) {
    List<Episode> episodes = subject.measures().episodes();
    if (subject.verdict().terminal() != TerminalState.OSCILLATING || episodes.size() < 2) {
      return List.of();
    }
    var citations = new ArrayList<Citation>();
    for (Episode episode : episodes) {
      subject.conductCitations(episode.firstTurn(), true).stream()
          .findFirst()
          .ifPresent(citations::add);
    }
    return List.of(
        new Finding(
            Kind.OSCILLATING,
            subject.governing(),
            subject.verdict().winner().orElse(ObjectiveId.OTHER),
            episodes.getFirst().firstTurn(),
            episodes.getLast().lastTurn(),
            subject.verdict().probability(),
            "control of %s was lost %d times".formatted(subject.governing(), episodes.size()),
            citations));
  }
}
