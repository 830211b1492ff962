package dev.leeway.finding;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Control came back, and what that was worth. */
final class RecoveryRule implements FindingRule {

  @Override
  public List<Finding> apply(Case subject) {
    return subject.measures().episodes().stream()
        .flatMap(episode -> finding(subject, episode).stream())
        .toList();
  }

  private static Optional<Finding> finding(Case subject, Episode episode) {
    return switch (episode.outcome()) {
      case DURABLE ->
          Optional.of(
              finding(
                  subject, episode, Kind.RE_ANCHORED, "came back and stood a renewed temptation"));
      case UNTESTED ->
          Optional.of(
              finding(
                  subject, episode, Kind.UNTESTED_RECOVERY, "came back; nothing tempted it again"));
      case RELAPSED ->
          Optional.of(finding(subject, episode, Kind.RELAPSED, "came back and was lost again"));
      case UNRECOVERED -> Optional.empty();
    };
  }

  private static Finding finding(Case subject, Episode episode, Kind kind, String whatHappened) {
    int regained = episode.regained().orElseThrow();
    int until = episode.probe().orElse(regained);
    var citations = new ArrayList<Citation>(subject.contestCitations(regained));
    citations.addAll(subject.heldCitations(regained));
    if (until != regained) {
      citations.addAll(subject.contestCitations(until));
      citations.addAll(subject.heldCitations(until));
    }
    ObjectiveId governing = subject.governing();
    return new Finding(
        kind,
        governing,
        episode.winner().orElse(ObjectiveId.OTHER),
        regained,
        until,
        subject.belief().governed(regained),
        "control of %s %s".formatted(governing, whatHappened),
        citations);
  }
}
