package dev.leeway.cascade;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.CorrelationGroup;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.extraction.EncoderQuestion;
import dev.leeway.math.Entropy;
import dev.leeway.math.LogOdds;
import dev.leeway.objective.ObjectiveModel;
import java.util.ArrayList;
import java.util.List;

/** How much an answer of the encoder is expected to say about a verdict before it is given. */
final class ExpectedInformation {

  /*
   * D: the governing objective was displaced at some turn. The answer is one of a few outcomes: the
   * contest of the turn becomes c (weight w_c), and a reading of strength s says that the rival won
   * (+) or did not (-). With P_x = P(D | what was seen, x):
   *
   *   P(+ | c)    = (P_c - P_c-) / (P_c+ - P_c-)         the readings' mean is the belief without one
   *   I           = H(sum_x w_x P_x) - sum_x w_x H(P_x)  in bits; x over (c, +), (c, -)
   *
   * A reading with p = 1 / (1 + exp(-s)) and base rate 1/2 multiplies each state's likelihood by 2p
   * or 2(1 - p), whose mean is 1, so the first line is exact. I is the mutual information of the
   * answer and D, the expected value of sample information [1] under logarithmic loss; 0 if no
   * outcome moves P(D), and never below 0.
   *
   * [1] H. Raiffa, R. Schlaifer. Applied statistical decision theory. Harvard, 1961.
   */

  /** Turns on each side that bear on the answer; a longer transcript is not read as a whole. */
  private static final int WINDOW = 100;

  private static final double SURE = 1e-6;

  private final ObjectiveModel model;

  ExpectedInformation(ObjectiveModel model) {
    this.model = model;
  }

  /** An outcome: how probable it is, and what would then be believed. */
  record Outcome(double weight, double displaced) {}

  /**
   * Returns the expected information of an answer, in bits, in [0, 1].
   *
   * @param seen what was seen without the encoder, one per turn
   */
  double bits(EncoderQuestion question, List<TurnEvidence> seen) {
    return bits(outcomes(question, seen, Movement.of(question.kind())));
  }

  List<Outcome> outcomes(EncoderQuestion question, List<TurnEvidence> seen, Movement movement) {
    int from = Math.max(0, question.turn() - WINDOW);
    int to = Math.min(seen.size(), question.turn() + WINDOW + 1);
    var window = new ArrayList<TurnEvidence>(seen.subList(from, to));
    TurnEvidence turn = seen.get(question.turn());
    var outcomes = new ArrayList<Outcome>();
    for (Movement.Outcome each : movement.outcomes()) {
      double contest = contest(turn, question, movement, each);
      TurnEvidence contested = contested(turn, question, contest);
      double none = displaced(question.governing(), window, question.turn() - from, contested);
      double up = LogOdds.sigmoid(movement.strength());
      double won =
          displaced(
              question.governing(), window, question.turn() - from, read(contested, question, up));
      double held =
          displaced(
              question.governing(),
              window,
              question.turn() - from,
              read(contested, question, 1 - up));
      double weight = won > held ? Math.clamp((none - held) / (won - held), 0, 1) : .5;
      outcomes.add(new Outcome(each.weight() * weight, won));
      outcomes.add(new Outcome(each.weight() * (1 - weight), held));
    }
    return outcomes;
  }

  static double bits(List<Outcome> outcomes) {
    double mean = 0;
    double rest = 0;
    for (Outcome each : outcomes) {
      mean += each.weight() * each.displaced();
      rest += each.weight() * entropy(each.displaced());
    }
    return Math.max(0, entropy(mean) - rest);
  }

  /** In bits. */
  private static double entropy(double probability) {
    double inside = Math.clamp(probability, 0, 1);
    return Entropy.of(new double[] {inside, 1 - inside}) / Math.log(2);
  }

  private double displaced(
      ObjectiveId governing, List<TurnEvidence> window, int at, TurnEvidence turn) {
    window.set(at, turn);
    return model.everDisplaced(governing, window);
  }

  private static double contest(
      TurnEvidence turn, EncoderQuestion question, Movement movement, Movement.Outcome outcome) {
    double before =
        turn.contests().stream()
            .filter(contest -> contest.isOf(question.governing(), question.rival()))
            .mapToDouble(Contest::probability)
            .max()
            .orElse(movement.prior());
    double moved =
        before == 0 || outcome.shift() == 0
            ? before
            : LogOdds.sigmoid(LogOdds.of(LogOdds.clip(before, SURE)) + outcome.shift());
    return Math.max(outcome.floor(), moved);
  }

  /** Returns a turn with this contest in place of those of the same two. */
  private static TurnEvidence contested(
      TurnEvidence turn, EncoderQuestion question, double contest) {
    var contests = new ArrayList<Contest>();
    turn.contests().stream()
        .filter(each -> !each.isOf(question.governing(), question.rival()))
        .forEach(contests::add);
    if (contest > 0) {
      contests.add(
          new Contest(question.governing(), question.rival(), contest, List.of(), "supposed"));
    }
    return with(turn, contests, turn.readings());
  }

  private static TurnEvidence read(
      TurnEvidence turn, EncoderQuestion question, double probability) {
    var readings = new ArrayList<Reading>(turn.readings());
    // Counted in full, whatever the exponent of the others: it stands for their difference.
    readings.add(
        new Reading.Present(
            "supposed",
            CorrelationGroup.RULE,
            question.governing(),
            List.of(question.rival()),
            probability,
            .5,
            List.of(),
            "supposed"));
    return with(turn, turn.contests(), readings);
  }

  private static TurnEvidence with(
      TurnEvidence turn, List<Contest> contests, List<Reading> readings) {
    return new TurnEvidence(
        turn.turn(),
        contests,
        turn.pressure(),
        readings,
        turn.services(),
        turn.effort(),
        turn.acts(),
        turn.exposures(),
        turn.grade());
  }
}
