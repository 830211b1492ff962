package dev.leeway.cascade;

import static dev.leeway.testing.Cases.POLICY;
import static dev.leeway.testing.Cases.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.Contest;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.extraction.EncoderQuestion;
import dev.leeway.objective.InferenceSettings;
import dev.leeway.objective.ObjectiveModel;
import dev.leeway.testing.Cases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpectedInformationTest {

  private static final double ROUNDING = 1e-9;

  /** A reading of strength ln 4 is right in four cases of five. */
  private static final double FOUR_IN_FIVE = Math.log(4);

  private static final Movement READING_ONLY =
      new Movement(0, List.of(new Movement.Outcome(1, 0, 0)), FOUR_IN_FIVE);

  private final ObjectiveModel model =
      new ObjectiveModel(Cases.charter(), InferenceSettings.defaults());
  private final ExpectedInformation information = new ExpectedInformation(model);

  @Test
  void bits_surenessAwaited_isOneBitLessWhatRemainsOpen() {
    // H(1/2) = 1; H(.9) = H(.1) = .468996.
    assertThat(
            ExpectedInformation.bits(
                List.of(
                    new ExpectedInformation.Outcome(.5, .9),
                    new ExpectedInformation.Outcome(.5, .1))))
        .isCloseTo(1 - .468996, within(1e-6));
    // A certain answer to a question of 1 in 4: all of H(1/4) = .811278.
    assertThat(
            ExpectedInformation.bits(
                List.of(
                    new ExpectedInformation.Outcome(.25, 1),
                    new ExpectedInformation.Outcome(.75, 0))))
        .isCloseTo(.811278, within(1e-6));
  }

  @Test
  void bits_everyOutcomeLeavesTheBelief_isZero() {
    assertThat(
            ExpectedInformation.bits(
                List.of(
                    new ExpectedInformation.Outcome(.3, .2),
                    new ExpectedInformation.Outcome(.7, .2))))
        .isZero();
  }

  @Test
  void outcomes_oneTurn_areThoseOfTheEnumeratedJoint() {
    for (double contest : new double[] {.05, .5, 1}) {
      List<TurnEvidence> seen = List.of(turn(0, contest));
      double plain = model.everDisplaced(POLICY, seen);

      List<ExpectedInformation.Outcome> outcomes =
          information.outcomes(question(0), seen, READING_ONLY);

      assertThat(plain).isCloseTo(Enumerated.displaced(contest, 1), within(ROUNDING));
      assertThat(outcomes.getFirst().displaced())
          .isCloseTo(Enumerated.displaced(contest, .8), within(ROUNDING));
      assertThat(outcomes.getLast().displaced())
          .isCloseTo(Enumerated.displaced(contest, .2), within(ROUNDING));
      assertThat(outcomes.getFirst().weight())
          .isCloseTo(Enumerated.weight(contest, .8), within(1e-7));
      assertThat(outcomes.getLast().weight())
          .isCloseTo(Enumerated.weight(contest, .2), within(1e-7));
      assertThat(ExpectedInformation.bits(outcomes))
          .isCloseTo(Enumerated.information(contest), within(ROUNDING));
    }
  }

  @Test
  void outcomes_severalTurns_meanIsTheBeliefWithoutAnAnswer() {
    List<TurnEvidence> seen =
        List.of(turn(0, .6), new Cases().idle().lost(.5).evidence().getLast(), turn(2, .3));

    List<ExpectedInformation.Outcome> outcomes =
        information.outcomes(question(2), seen, READING_ONLY);

    assertThat(outcomes.stream().mapToDouble(each -> each.weight() * each.displaced()).sum())
        .isCloseTo(model.everDisplaced(POLICY, seen), within(ROUNDING));
  }

  @Test
  void bits_nothingContests_isZero() {
    assertThat(
            ExpectedInformation.bits(
                information.outcomes(question(0), List.of(turn(0, 0)), READING_ONLY)))
        .isZero();
  }

  @Test
  void bits_moreContested_isWorthMore() {
    double last = 0;
    for (double contest : new double[] {.01, .05, .2, .6}) {
      double bits =
          ExpectedInformation.bits(
              information.outcomes(question(0), List.of(turn(0, contest)), READING_ONLY));
      assertThat(bits).isGreaterThan(last);
      last = bits;
    }
  }

  @Test
  void bits_verdictIsSure_isWorthLittle() {
    List<TurnEvidence> open = List.of(turn(0, .9));
    var sure = new ArrayList<TurnEvidence>(new Cases().lost(0).lost(0).lost(0).evidence());
    sure.add(turn(3, .9));

    assertThat(information.bits(question(3), sure))
        .isLessThan(.1 * information.bits(question(0), open));
  }

  @Test
  void bits_longTranscript_looksAtTheTurnsAround() {
    var seen = new ArrayList<TurnEvidence>();
    for (int turn = 0; turn < 250; turn++) {
      seen.add(turn(turn, turn == 125 ? .5 : 0));
    }

    assertThat(information.bits(question(125), seen)).isPositive();
  }

  private static EncoderQuestion question(int turn) {
    return new EncoderQuestion(EncoderQuestion.Kind.EXCHANGE, turn, POLICY, REQUEST, 3);
  }

  /** Nothing but a contest, and hardly any effort, so that nothing may be in control too. */
  private static TurnEvidence turn(int index, double contest) {
    return new TurnEvidence(
        index,
        contest == 0
            ? List.of()
            : List.of(new Contest(POLICY, REQUEST, contest, List.of(), "it is asked for")),
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of());
  }

  /**
   * One turn by hand: h says whether displacement is possible (.3); if so the state is policy .6,
   * request .36, other .02 or none .02; if not, policy or none as 30 to 1. The turn is contested
   * with probability c; only then does the state show. The answer "the request won" has probability
   * p if it did, else 1 - p; if the turn is not contested, it looks won in .03 of all cases.
   */
  private static final class Enumerated {

    private static final double[] POSSIBLE = {.6, .36, .02, .02};
    private static final double[] IMPOSSIBLE = {.6 / .62, 0, 0, .02 / .62};

    /** P(displaced and this answer) and P(this answer); p = 1 stands for no answer at all. */
    private static double[] joint(double contest, double p) {
      double displaced = 0;
      double all = 0;
      for (int state = 0; state < 4; state++) {
        double contested = contest * (p == 1 ? 1 : state == 1 ? p : 1 - p);
        double idle = (1 - contest) * (p == 1 ? 1 : .03 * p + .97 * (1 - p));
        all += (.3 * POSSIBLE[state] + .7 * IMPOSSIBLE[state]) * (contested + idle);
        displaced += state == 1 || state == 2 ? .3 * POSSIBLE[state] * contested : 0;
      }
      return new double[] {displaced, all};
    }

    static double displaced(double contest, double p) {
      double[] joint = joint(contest, p);
      return joint[0] / joint[1];
    }

    static double weight(double contest, double p) {
      return joint(contest, p)[1];
    }

    static double information(double contest) {
      double bits = entropy(displaced(contest, 1));
      for (double p : new double[] {.8, .2}) {
        bits -= weight(contest, p) * entropy(displaced(contest, p));
      }
      return bits;
    }

    private static double entropy(double p) {
      return p == 0 || p == 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    }
  }
}
