package dev.leeway.hmm;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Laws;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class ForwardBackwardTest {

  /** Rounding over at most 6 turns in double precision. */
  private static final double TOLERANCE = 1e-12;

  @Test
  void smooth_anyModel_agreesWithPathEnumeration() {
    forAll(
        500,
        random -> {
          var hmm = RandomHmm.draw(random, 6, 4);
          var exact = new PathEnumeration(hmm.chain(), hmm.logLik(), hmm.keep());
          assertAgrees(ForwardBackward.smooth(hmm.chain(), hmm.logLik()), exact);
          assertAgrees(new SmoothedStates(new LogRecursion(hmm.chain(), hmm.logLik())), exact);
        });
  }

  @Test
  void smooth_lastTurn_equalsFiltered() {
    forAll(
        200,
        random -> {
          var hmm = RandomHmm.draw(random, 40, 6);
          SmoothedStates smoothed = ForwardBackward.smooth(hmm.chain(), hmm.logLik());
          FilteredStates filtered = ForwardFilter.filter(hmm.chain(), hmm.logLik());
          int last = smoothed.turns() - 1;
          assertThat(smoothed.row(last)).containsExactly(filtered.row(last), within(TOLERANCE));
          assertThat(smoothed.logEvidence()).isCloseTo(filtered.logEvidence(), within(1e-9));
        });
  }

  @Test
  void smooth_longSequenceWithStrongEvidence_agreesWithLogarithms() {
    RandomGenerator random = Laws.random(7);
    for (int scale : new int[] {1, 30, 100, 400}) {
      var hmm = strong(random, 2_000, 12, scale);
      SmoothedStates smoothed = ForwardBackward.smooth(hmm.chain(), hmm.logLik());
      var logs = new SmoothedStates(new LogRecursion(hmm.chain(), hmm.logLik()));
      assertThat(smoothed.logEvidence())
          .isCloseTo(logs.logEvidence(), within(1e-12 * Math.abs(logs.logEvidence())));
      for (int t = 0; t < smoothed.turns(); t++) {
        assertThat(smoothed.row(t)).containsExactly(logs.row(t), within(1e-9));
      }
    }
  }

  @Test
  void smooth_evidenceThatReversesWhileTimeStandsStill_isNotLost() {
    var still = StickyTransition.of(new double[2], 1, 0);
    var chain = new Chain(new double[] {.5, .5}, List.of(still, still, still));
    double[][] logLik = {{-400, 0}, {-400, 0}, {0, -400}, {1, -400}};
    SmoothedStates smoothed = ForwardBackward.smooth(chain, logLik);
    double expected = 1 / (1 + Math.exp(-1));
    for (int t = 0; t < 4; t++) {
      assertThat(smoothed.probability(t, 0)).isCloseTo(expected, within(TOLERANCE));
    }
    assertThat(smoothed.pair(2, 0, 0)).isCloseTo(expected, within(TOLERANCE));
  }

  @Test
  void smooth_unreachableStateWithOverwhelmingEvidence_staysOut() {
    var still = StickyTransition.of(new double[2], 1, 0);
    var chain = new Chain(new double[] {1, 0}, List.of(still, still, still, still));
    double[][] logLik = {{-300, 0}, {-300, 0}, {-300, 0}, {-300, 0}, {-300, 0}};
    SmoothedStates smoothed = ForwardBackward.smooth(chain, logLik);
    assertThat(smoothed.row(0)).containsExactly(1, 0);
    assertThat(smoothed.logEvidence()).isCloseTo(-1500, within(1e-9));
  }

  @Test
  void smooth_turnsPermuted_changesTheResult() {
    TransitionModel model = TransitionModel.staying(.8, 2, 1);
    var contest = new double[] {1, 1, 1};
    Chain chain = model.chain(new double[] {.9, .1}, new double[3][1], contest);
    SmoothedStates one = ForwardBackward.smooth(chain, new double[][] {{0, 2}, {0, 0}, {1, 0}});
    SmoothedStates two = ForwardBackward.smooth(chain, new double[][] {{1, 0}, {0, 0}, {0, 2}});
    assertThat(one.probability(1, 0)).isNotCloseTo(two.probability(1, 0), within(1e-3));
  }

  private static void assertAgrees(SmoothedStates smoothed, PathEnumeration exact) {
    assertThat(smoothed.logEvidence()).isCloseTo(Math.log(exact.evidence), within(TOLERANCE));
    for (int t = 0; t < smoothed.turns(); t++) {
      assertThat(smoothed.row(t)).containsExactly(exact.smoothed[t], within(TOLERANCE));
      for (int i = 0; t > 0 && i < smoothed.states(); i++) {
        for (int j = 0; j < smoothed.states(); j++) {
          assertThat(smoothed.pair(t, i, j)).isCloseTo(exact.pairs[t][i][j], within(TOLERANCE));
        }
      }
    }
  }

  static RandomHmm strong(RandomGenerator random, int turns, int states, double scale) {
    TransitionModel model = RandomHmm.drawModel(random, states, 2);
    var pressure = new double[turns][2];
    var contest = new double[turns];
    var logLik = new double[turns][states];
    for (int t = 0; t < turns; t++) {
      contest[t] = random.nextInt(3) / 2.0;
      pressure[t][0] = random.nextDouble();
      for (int k = 0; k < states; k++) {
        logLik[t][k] = scale * random.nextGaussian();
      }
    }
    Chain chain = model.chain(RandomHmm.drawInitial(random, states), pressure, contest);
    return new RandomHmm(
        chain, model, new RandomHmm.Evidence(logLik, new double[0][0], pressure, contest));
  }
}
