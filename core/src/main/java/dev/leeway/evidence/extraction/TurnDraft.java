package dev.leeway.evidence.extraction;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Exposure;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.ReplyGrade;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.choice.Choices;
import dev.leeway.evidence.conduct.TurnConduct;
import dev.leeway.evidence.rule.RuleEvidence;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One turn's evidence while it is gathered. */
final class TurnDraft {

  final List<Contest> contests = new ArrayList<>();
  final List<Reading> readings = new ArrayList<>();
  final List<Service> services = new ArrayList<>();
  final List<Exposure> exposures = new ArrayList<>();
  double effort;
  Optional<ReplyGrade> grade = Optional.empty();

  /** Governing objectives on which some scorer has already spoken. */
  List<ObjectiveId> decided() {
    return decided(readings);
  }

  /** Returns the governing objectives that readings speak of. */
  static List<ObjectiveId> decided(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Present.class::isInstance)
        .map(Reading::governing)
        .toList();
  }

  void add(RuleEvidence.Found found) {
    contests.addAll(found.contests());
    readings.addAll(found.readings());
    services.addAll(found.services());
    effort = found.services().isEmpty() ? effort : 1;
  }

  void add(TurnConduct conduct) {
    contests.addAll(conduct.contests());
    readings.addAll(conduct.readings());
    services.addAll(conduct.services());
    effort = Math.max(effort, conduct.effort());
  }

  void add(SafetyEvidence.Found found) {
    contests.addAll(found.contests());
    readings.addAll(found.readings());
    grade = found.grade();
  }

  /** What a head says of a whole run takes the place of what is guessed at single turns. */
  void leaveTo(AgentEvidence.Found found) {
    contests.removeIf(contest -> found.decides(contest.governing()));
    readings.removeIf(reading -> found.decides(reading.governing()));
  }

  void add(AgentEvidence.Found found) {
    contests.addAll(found.contests());
    found.readings().forEach(this::replace);
  }

  /** Speaks where nothing nearer to what was done has spoken. */
  void add(Choices choices, Turn turn, ObjectiveId governing, ObjectiveId rival) {
    if (decided().contains(governing)) {
      return;
    }
    if (contests.stream().noneMatch(each -> each.isOf(governing, rival))) {
      choices.contest(turn, governing, rival).ifPresent(contests::add);
    }
    choices.read(turn, governing, rival).ifPresent(this::replace);
  }

  void argue(StanceEvidence stance, Contest strongest, Reading.Present reading) {
    List<Contest> all = stance.throughout(strongest, contests);
    contests.clear();
    contests.addAll(all);
    replace(reading);
  }

  /** A trained reading of content takes the place of the untrained one on the same question. */
  void replace(Reading.Present trained) {
    readings.removeIf(
        reading ->
            reading instanceof Reading.Present present
                && present.governing().equals(trained.governing())
                && present.group() == trained.group());
    readings.add(trained);
  }

  void add(InjectionEvidence injection, Turn turn) {
    contests.addAll(injection.contests(turn.index()));
    readings.addAll(injection.readings(turn.index()));
    services.addAll(injection.services(turn.index()));
    exposures.addAll(injection.exposures(turn));
  }
}
