package dev.leeway.evidence.conduct;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.CorrelationGroup;
import dev.leeway.evidence.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns contest and violation into what is said of the winner of a turn. */
final class ConductReadings {

  /*
   * With v the violation, log odds of P(rival won) = b (v - .45), where b is 6.5 below the middle and
   * 11 above it: .05 at v = 0, .5 at .45, .97 at .8, .99 at .9. Words that hand something over are
   * surer evidence than their absence. The answer is drawn toward the base rate by trust: chi / .5 up
   * to 1, and half of that where nothing was seen against a wanted result or a role, whose breach
   * need not show in words. The map is fixed and fitted to nothing; calibration on labelled turns
   * replaces it.
   */
  private static final double SLOPE_OF_ABSENCE = 6.5;
  private static final double SLOPE_OF_PRESENCE = 11;
  private static final double MIDDLE = .45;
  private static final double BASE_RATE = .35;
  private static final double LEAST_CONTEST = .1;
  private static final double FULL_TRUST = .5;
  private static final double UNSEEN = .5;
  private static final double EDGE = .005;

  private static final String SCORER = "conduct.content";
  private static final String OF_REQUESTS = "conduct.request";

  private ConductReadings() {}

  /**
   * Returns one reading per governing objective, in the order given.
   *
   * @param violations one for each of {@code contested}
   * @param cut whether part of the reply was too long to be read
   */
  static List<Reading> of(
      List<ObjectiveId> governing,
      List<Contested> contested,
      List<Violation> violations,
      boolean cut) {
    Map<ObjectiveId, List<Integer>> byGoverning = new LinkedHashMap<>();
    governing.forEach(id -> byGoverning.put(id, new ArrayList<>()));
    for (int i = 0; i < contested.size(); i++) {
      if (contested.get(i).probability() >= LEAST_CONTEST) {
        byGoverning
            .computeIfAbsent(contested.get(i).contest().governing(), id -> new ArrayList<>())
            .add(i);
      }
    }
    var readings = new ArrayList<Reading>();
    byGoverning.forEach(
        (id, indices) -> readings.add(reading(id, indices, contested, violations, cut)));
    return readings;
  }

  /** Returns what is said of objectives for which what was asked or ruled out is not fully read. */
  static List<Reading> unread(List<ObjectiveId> governing) {
    var readings = new ArrayList<Reading>();
    for (ObjectiveId id : governing) {
      readings.add(new Reading.Absent(OF_REQUESTS, id, Reading.Reason.TOO_LONG));
    }
    return readings;
  }

  private static Reading reading(
      ObjectiveId governing,
      List<Integer> indices,
      List<Contested> contested,
      List<Violation> violations,
      boolean cut) {
    if (indices.isEmpty()) {
      return new Reading.Absent(SCORER, governing, Reading.Reason.NOT_APPLICABLE);
    }
    if (cut) {
      return new Reading.Absent(SCORER, governing, Reading.Reason.TOO_LONG);
    }
    int decisive = indices.getFirst();
    for (int i : indices) {
      double weight = violations.get(i).strength() * contested.get(i).probability();
      double best = violations.get(decisive).strength() * contested.get(decisive).probability();
      decisive = weight > best ? i : decisive;
    }
    List<ObjectiveId> rivals =
        indices.stream().map(i -> contested.get(i).contest().rival()).distinct().toList();
    Violation violation = violations.get(decisive);
    double probability = probability(contested.get(decisive), violation);
    return new Reading.Present(
        SCORER,
        CorrelationGroup.CONTENT,
        governing,
        rivals,
        probability,
        BASE_RATE,
        violation.spans(),
        probability > BASE_RATE
            ? "the reply hands over what the constraint rules out"
            : "the reply does not hand over what was asked against the constraint");
  }

  /** Returns the violation that is read as this probability; the inverse of {@link #answer}. */
  static double strength(double probability) {
    double logOdds = Math.log(probability / (1 - probability));
    double beyond = logOdds / (logOdds < 0 ? SLOPE_OF_ABSENCE : SLOPE_OF_PRESENCE);
    return Math.clamp(MIDDLE + beyond, 0, 1);
  }

  private static double answer(double violation) {
    double beyond = violation - MIDDLE;
    return Logistic.of((beyond < 0 ? SLOPE_OF_ABSENCE : SLOPE_OF_PRESENCE) * beyond);
  }

  private static double probability(Contested contested, Violation violation) {
    double answer = answer(violation.strength());
    double trust = Math.min(1, contested.probability() / FULL_TRUST);
    boolean request =
        switch (contested.cause()) {
          case REQUEST -> true;
          case GOAL, PRESSURE -> false;
        };
    if (!request && violation.strength() < MIDDLE) {
      trust *= UNSEEN;
    }
    double drawn = BASE_RATE + trust * (answer - BASE_RATE);
    return Math.min(1 - EDGE, Math.max(EDGE, drawn));
  }
}
