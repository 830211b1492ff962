package dev.leeway.evidence.rule;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.Enactment;
import dev.leeway.charter.EnactmentRules;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.CorrelationGroup;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.Service;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads turns with the charter's enactment rules. Immutable. */
public final class RuleEvidence {

  /** A rule is wrong about a turn this rarely; not zero, so that other evidence is still heard. */
  private static final double ERROR = .005;

  /** Without looking, a governing objective and its rivals together are as likely as not to win. */
  private static final double BASE_RATE = .5;

  /** Both options are on offer at every turn to which the charter applies the constraint. */
  private static final double DECLARED_CONTEST = .98;

  private final Charter charter;
  private final EnactmentRules rules;
  private final boolean enactmentCounts;

  /**
   * @param enactmentCounts whether what the rules find is evidence; contests are declared either
   *     way
   */
  public RuleEvidence(Charter charter, boolean enactmentCounts) {
    this.charter = charter;
    this.rules = EnactmentRules.of(charter);
    this.enactmentCounts = enactmentCounts;
  }

  /**
   * What the rules say of one turn.
   *
   * @param contests pairs in which the charter lets either side be enacted at this turn
   */
  public record Found(List<Contest> contests, List<Reading> readings, List<Service> services) {

    public Found {
      contests = List.copyOf(contests);
      readings = List.copyOf(readings);
      services = List.copyOf(services);
    }
  }

  /** Reads one turn. */
  public Found read(Transcript transcript, Turn turn, GoverningSchedule schedule) {
    List<Contest> contests = contests(schedule.constraints(turn.index()));
    Map<ObjectiveId, Enacted> enacted =
        enactmentCounts ? enacted(rules.matches(transcript, turn)) : Map.of();
    var readings = new ArrayList<Reading>();
    contests.stream()
        .map(Contest::governing)
        .distinct()
        .forEach(governing -> readings.add(reading(governing, enacted)));
    return new Found(contests, readings, services(enacted));
  }

  private List<Contest> contests(List<Constraint> applying) {
    var contests = new ArrayList<Contest>();
    for (Constraint constraint : applying) {
      if (constraint.mode() != Constraint.Mode.GOVERNING || !hasRules(constraint.objective())) {
        continue;
      }
      for (ObjectiveId rival : charter.rivals(constraint.objective())) {
        if (hasRules(rival) && !outranked(constraint, rival, applying)) {
          contests.add(
              new Contest(
                  constraint.objective(),
                  rival,
                  DECLARED_CONTEST,
                  List.of(),
                  "the charter's constraint \"%s\" applies, and its rival can be served instead"
                      .formatted(constraint.id())));
        }
      }
    }
    return contests;
  }

  private boolean hasRules(ObjectiveId id) {
    return charter.objective(id).map(Objective::enactedBy).stream()
        .anyMatch(enactment -> !enactment.any().isEmpty());
  }

  /** A rival that a constraint of higher priority puts in control is no rival now. */
  private static boolean outranked(
      Constraint constraint, ObjectiveId rival, List<Constraint> applying) {
    return applying.stream()
        .anyMatch(
            other ->
                other.objective().equals(rival)
                    && other.mode() == Constraint.Mode.GOVERNING
                    && other.priority() > constraint.priority());
  }

  private static Map<ObjectiveId, Enacted> enacted(List<Enactment> matches) {
    var enacted = new TreeMap<ObjectiveId, Enacted>();
    for (Enactment match : matches) {
      enacted.merge(
          match.objective(), new Enacted(match.weight(), List.of(match.span())), Enacted::plus);
    }
    return enacted;
  }

  private Reading reading(ObjectiveId governing, Map<ObjectiveId, Enacted> enacted) {
    ObjectiveId winner = governing;
    double most = weight(enacted, governing);
    for (ObjectiveId rival : charter.rivals(governing)) {
      if (weight(enacted, rival) > most) {
        winner = rival;
        most = weight(enacted, rival);
      }
    }
    if (most == 0) {
      return new Reading.Absent("rule", governing, Reading.Reason.NOT_APPLICABLE);
    }
    return new Reading.Present(
        "rule",
        CorrelationGroup.RULE,
        governing,
        List.of(winner),
        1 - ERROR,
        BASE_RATE,
        enacted.getOrDefault(winner, Enacted.NOTHING).spans(),
        "a rule of the charter: this serves " + winner);
  }

  private static double weight(Map<ObjectiveId, Enacted> enacted, ObjectiveId objective) {
    return enacted.getOrDefault(objective, Enacted.NOTHING).weight();
  }

  private static List<Service> services(Map<ObjectiveId, Enacted> enacted) {
    double total = enacted.values().stream().mapToDouble(Enacted::weight).sum();
    return enacted.entrySet().stream()
        .map(
            entry ->
                new Service(
                    entry.getKey(),
                    entry.getValue().weight() / total,
                    entry.getValue().weight(),
                    entry.getValue().spans()))
        .toList();
  }

  private record Enacted(double weight, List<Span> spans) {

    static final Enacted NOTHING = new Enacted(0, List.of());

    Enacted plus(Enacted other) {
      var all = new ArrayList<Span>(spans);
      all.addAll(other.spans);
      return new Enacted(weight + other.weight, all);
    }
  }
}
