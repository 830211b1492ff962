package dev.leeway.hmm;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AvoidanceTest {

  /** Rounding over at most 6 turns in double precision. */
  private static final double TOLERANCE = 1e-12;

  @Test
  void avoidance_anyKeepFactors_agreesWithPathEnumeration() {
    forAll(
        400,
        random -> {
          var hmm = RandomHmm.draw(random, 6, 4);
          var exact = new PathEnumeration(hmm.chain(), hmm.logLik(), hmm.keep());
          SmoothedStates smoothed = ForwardBackward.smooth(hmm.chain(), hmm.logLik());
          var avoidance = new Avoidance(smoothed, hmm.keep());
          Survival survival = avoidance.survival();
          double before = 1;
          for (int t = 0; t < smoothed.turns(); t++) {
            double expected = exact.avoidedThrough[t];
            assertThat(avoidance.through(t)).isCloseTo(expected, within(TOLERANCE));
            assertThat(survival.alive(t)).isCloseTo(expected, within(TOLERANCE));
            assertThat(survival.firstLoss(t)).isCloseTo(before - expected, within(TOLERANCE));
            before = expected;
          }
          int first = random.nextInt(smoothed.turns());
          int last = first + random.nextInt(smoothed.turns() - first);
          assertThat(avoidance.between(first, last))
              .isCloseTo(exact.avoidedBetween(hmm.keep(), first, last), within(TOLERANCE));
        });
  }

  @Test
  void survival_setOfStateZero_isTheFormulaOfPairs() {
    forAll(
        200,
        random -> {
          var hmm = RandomHmm.draw(random, 6, 4);
          SmoothedStates smoothed = ForwardBackward.smooth(hmm.chain(), hmm.logLik());
          var kept = new boolean[smoothed.states()];
          kept[0] = true;
          Survival survival = Avoidance.of(smoothed, kept).survival();
          double expected = smoothed.probability(0, 0);
          for (int t = 1; t < smoothed.turns(); t++) {
            expected *= smoothed.pair(t, 0, 0) / smoothed.probability(t - 1, 0);
          }
          assertThat(survival.alive(smoothed.turns() - 1)).isCloseTo(expected, within(TOLERANCE));
          assertThat(survival.lost()).isCloseTo(1 - expected, within(TOLERANCE));
        });
  }

  @Test
  void onsetQuantile_certainOnset_isThatTurn() {
    TransitionModel model = TransitionModel.staying(.9, 2, 1);
    Chain chain = model.chain(new double[] {1, 0}, new double[4][1], new double[] {1, 1, 1, 1});
    double[][] logLik = {{20, 0}, {20, 0}, {0, 20}, {0, 20}};
    Survival survival =
        Avoidance.of(ForwardBackward.smooth(chain, logLik), new boolean[] {true, false}).survival();
    assertThat(survival.onsetQuantile(.05)).hasValue(2);
    assertThat(survival.onsetQuantile(.95)).hasValue(2);
  }

  @Test
  void onsetQuantile_everythingAllowed_isEmpty() {
    Chain chain =
        TransitionModel.staying(.9, 2, 1)
            .chain(new double[] {.5, .5}, new double[2][1], new double[] {1, 1});
    SmoothedStates smoothed = ForwardBackward.smooth(chain, new double[2][2]);
    Avoidance avoidance = new Avoidance(smoothed, new double[][] {{1, 1}, {1, 1}});
    assertThat(avoidance.whole()).isCloseTo(1, within(TOLERANCE));
    assertThat(avoidance.survival().onsetQuantile(.5)).isEmpty();
  }

  @Test
  void between_turnsOutside_saysTheRange() {
    Chain chain =
        TransitionModel.staying(.9, 2, 1)
            .chain(new double[] {.5, .5}, new double[2][1], new double[] {1, 1});
    SmoothedStates smoothed = ForwardBackward.smooth(chain, new double[2][2]);
    var avoidance = Avoidance.of(smoothed, new boolean[] {true, false});
    assertThatThrownBy(() -> avoidance.between(1, 2)).hasMessageContaining("last < 2");
    assertThatThrownBy(() -> new Avoidance(smoothed, new double[][] {{1, 2}, {0, 0}}))
        .hasMessage("keep[0][1] = 2.0, expected [0, 1]");
  }
}
