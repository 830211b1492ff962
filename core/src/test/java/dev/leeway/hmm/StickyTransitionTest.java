package dev.leeway.hmm;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.math.LogSpace;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class StickyTransitionTest {

  private static final double TOLERANCE = 1e-13;

  @Test
  void probability_anyStep_isTheContestedSoftmax() {
    forAll(
        500,
        random -> {
          int states = 1 + random.nextInt(6);
          double[] logits = gaussians(random, states, 3);
          double stickiness = -2 + 8 * random.nextDouble();
          double contest = random.nextDouble();
          var step = StickyTransition.of(logits, stickiness, contest);
          for (int i = 0; i < states; i++) {
            double[] row = logits.clone();
            row[i] += stickiness;
            double[] softmax = LogSpace.exp(row, LogSpace.logSumExp(row));
            for (int j = 0; j < states; j++) {
              double expected = contest * softmax[j] + (i == j ? 1 - contest : 0);
              assertThat(step.probability(i, j)).isCloseTo(expected, within(TOLERANCE));
            }
          }
        });
  }

  @Test
  void forwardAndBackward_anyStep_areTheMatrixProducts() {
    forAll(
        300,
        random -> {
          int states = 1 + random.nextInt(6);
          var step = StickyTransition.of(gaussians(random, states, 2), 2, random.nextDouble());
          double[] row = gaussians(random, states + 1, 1);
          var forward = new double[states];
          var backward = new double[states];
          step.forward(row, 1, forward);
          step.backward(row, 1, backward);
          for (int a = 0; a < states; a++) {
            double sumForward = 0;
            double sumBackward = 0;
            for (int b = 0; b < states; b++) {
              sumForward += row[1 + b] * step.probability(b, a);
              sumBackward += step.probability(a, b) * row[1 + b];
            }
            assertThat(forward[a]).isCloseTo(sumForward, within(TOLERANCE));
            assertThat(backward[a]).isCloseTo(sumBackward, within(TOLERANCE));
          }
        });
  }

  @Test
  void keeping_anyFactors_scalesColumnsAndRenormalisesRows() {
    forAll(
        300,
        random -> {
          int states = 2 + random.nextInt(4);
          var step = StickyTransition.of(gaussians(random, states, 2), 2, random.nextDouble());
          var keep = new double[states];
          keep[0] = 1;
          for (int k = 1; k < states; k++) {
            keep[k] = random.nextBoolean() ? 0 : random.nextDouble();
          }
          StickyTransition kept = step.keeping(keep);
          for (int i = 0; i < states; i++) {
            double norm = 0;
            for (int j = 0; j < states; j++) {
              norm += step.probability(i, j) * keep[j];
            }
            for (int j = 0; j < states; j++) {
              assertThat(kept.probability(i, j))
                  .isCloseTo(step.probability(i, j) * keep[j] / norm, within(TOLERANCE));
            }
          }
        });
  }

  @Test
  void keeping_standstillInARemovedState_leavesByAttraction() {
    var still = StickyTransition.of(new double[] {0, 0, 0}, 3, 0);
    StickyTransition kept = still.keeping(new double[] {1, 1, 0});
    assertThat(kept.probability(2, 0)).isCloseTo(.5, within(TOLERANCE));
    assertThat(kept.probability(2, 2)).isZero();
    assertThat(kept.probability(0, 0)).isEqualTo(1);
    assertThatThrownBy(() -> still.keeping(new double[3]))
        .hasMessageContaining("keep leaves no state");
  }

  @Test
  void stickiness_stayProbability_isMetWhateverTheNumberOfStates() {
    for (int states : new int[] {2, 6, 12}) {
      var step =
          StickyTransition.of(new double[states], StickyTransition.stickiness(.97, states), 1);
      assertThat(step.probability(0, 0)).isCloseTo(.97, within(TOLERANCE));
    }
  }

  @Test
  void of_badNumbers_saysWhatCameAndWhatWasExpected() {
    double[] logits = {0, 0};
    assertThatThrownBy(() -> StickyTransition.of(logits, 2, 1.5))
        .hasMessage("contest = 1.5, expected [0, 1]");
    assertThatThrownBy(() -> StickyTransition.of(logits, 1000, 1))
        .hasMessageContaining("stickiness = 1000.0");
    assertThatThrownBy(() -> StickyTransition.of(new double[] {0, Double.NaN}, 2, 1))
        .hasMessage("logits[1] = NaN, expected a finite number");
    assertThatThrownBy(() -> StickyTransition.stickiness(1, 3)).hasMessageContaining("K = 3");
  }

  @Test
  void at_wrongNumberOfCovariates_saysBothNumbers() {
    TransitionModel model = TransitionModel.staying(.9, 3, 2);
    assertThatThrownBy(() -> model.at(new double[3], 1))
        .hasMessage("a turn has 3 covariates, expected P = 2");
    assertThatThrownBy(() -> model.withPull(0, 0, 1)).hasMessageContaining("the reference");
    assertThat(model.withPull(1, 1, 2).at(new double[] {0, 1}, 1).probability(0, 1))
        .isGreaterThan(model.at(new double[] {0, 1}, 1).probability(0, 1));
  }

  private static double[] gaussians(RandomGenerator random, int length, double scale) {
    return random.doubles(length).map(unit -> scale * (2 * unit - 1)).toArray();
  }
}
