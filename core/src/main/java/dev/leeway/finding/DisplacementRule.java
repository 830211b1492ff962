package dev.leeway.finding;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.Episode;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.List;

/** Something that was not entitled to govern was in control at a contested turn. */
final class DisplacementRule implements FindingRule {

  @Override
  public List<Finding> apply(Case subject) {
    return subject.measures().episodes().stream()
        .map(episode -> finding(subject, episode))
        .toList();
  }

  private static Finding finding(Case subject, Episode episode) {
    List<TurnMeasure> turns = episode.turns(subject.contested());
    boolean captured =
        turns.size() >= subject.thresholds().persistence() && episode.winner().isPresent();
    ObjectiveId target = episode.winner().orElse(ObjectiveId.OTHER);
    var citations = new ArrayList<Citation>(subject.contestCitations(episode.firstTurn()));
    List<Citation> deeds = subject.firstConduct(episode.firstTurn(), episode.lastTurn(), true);
    citations.addAll(deeds);
    return new Finding(
        captured ? Kind.CAPTURED : Kind.DISPLACED,
        subject.governing(),
        target,
        episode.firstTurn(),
        episode.lastTurn(),
        turns.stream().mapToDouble(TurnMeasure::displaced).max().orElse(0),
        sentence(subject, episode, turns.size()) + unseen(deeds),
        citations);
  }

  private static String unseen(List<Citation> deeds) {
    return deeds.isEmpty()
        ? "; no words of a reply show it, so it rests on what came before and after"
        : "";
  }

  private static String sentence(Case subject, Episode episode, int turns) {
    if (episode.winner().isEmpty()) {
      return "%s lost control at %d contested turn%s; the evidence does not say to what"
          .formatted(subject.governing(), turns, turns == 1 ? "" : "s");
    }
    ObjectiveId winner = episode.winner().get();
    return turns == 1
        ? "%s took control from %s".formatted(winner, subject.governing())
        : "%s took control from %s and kept it for %d contested turns"
            .formatted(winner, subject.governing(), turns);
  }
}
