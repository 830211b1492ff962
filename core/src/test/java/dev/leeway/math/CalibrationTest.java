package dev.leeway.math;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Laws;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class CalibrationTest {

  private static final double TOLERANCE = 1e-12;

  @Test
  void expectedError_knownBins_isTheMeanDistance() {
    // Twenty rows, two a bin: probabilities .05 .05 .15 .15 ... and every second outcome true.
    var probabilities = new double[20];
    var outcomes = new boolean[20];
    for (int i = 0; i < 20; i++) {
      int pair = i / 2;
      probabilities[i] = .05 + .1 * pair;
      outcomes[i] = i % 2 == 0;
    }
    // |.5 - p| averages (.45 + .35 + .25 + .15 + .05) * 2 / 10.
    assertThat(Calibration.expectedError(probabilities, outcomes))
        .isCloseTo(.25, within(TOLERANCE));
  }

  @Test
  void expectedError_rowsInAnotherOrder_isTheSame() {
    forAll(
        100,
        random -> {
          int rows = 10 + random.nextInt(50);
          double[] probabilities = random.ints(rows, 0, 5).mapToDouble(i -> i / 4.0).toArray();
          var outcomes = new boolean[rows];
          var reversedProbabilities = new double[rows];
          var reversedOutcomes = new boolean[rows];
          for (int i = 0; i < rows; i++) {
            outcomes[i] = random.nextBoolean();
            reversedProbabilities[rows - 1 - i] = probabilities[i];
            reversedOutcomes[rows - 1 - i] = outcomes[i];
          }
          assertThat(Calibration.expectedError(probabilities, outcomes))
              .isCloseTo(
                  Calibration.expectedError(reversedProbabilities, reversedOutcomes),
                  within(TOLERANCE));
        });
  }

  @Test
  void expectedErrorIfPerfect_calibratedOutcomes_fallBelowThe95thPercentile() {
    RandomGenerator random = Laws.random(1);
    int below = 0;
    for (int n = 0; n < 100; n++) {
      double[] probabilities = random.doubles(300).toArray();
      var outcomes = new boolean[300];
      for (int i = 0; i < 300; i++) {
        outcomes[i] = random.nextDouble() < probabilities[i];
      }
      var perfect = Calibration.expectedErrorIfPerfect(probabilities, 200, random);
      below += Calibration.expectedError(probabilities, outcomes) <= perfect.percentile95() ? 1 : 0;
      assertThat(perfect.median()).isPositive().isLessThan(perfect.percentile95());
    }
    assertThat(below).isBetween(88, 100);
  }

  @Test
  void losses_knownRows_areKnown() {
    double[] probabilities = {.8, .4};
    boolean[] outcomes = {true, false};
    double loss = -(Math.log(.8) + Math.log(.6)) / 2;
    assertThat(Calibration.logLoss(probabilities, outcomes)).isCloseTo(loss, within(TOLERANCE));
    assertThat(Calibration.brier(probabilities, outcomes)).isCloseTo(.1, within(TOLERANCE));
    assertThat(Calibration.skill(probabilities, outcomes).orElseThrow())
        .isCloseTo(1 - loss / Math.log(2), within(TOLERANCE));
    assertThat(Calibration.skill(probabilities, new boolean[2])).isEmpty();
    assertThat(Calibration.logLoss(new double[] {0}, new boolean[] {true}))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void platt_reference_agreesWithFiftyDigits() {
    Platt platt =
        Platt.fit(
            Reference.numbers(Reference.node("scores")),
            Reference.flags(Reference.node("positive")));
    double[] expected = Reference.numbers(Reference.node("platt"));
    assertThat(platt.slope()).isCloseTo(expected[0], within(1e-6));
    assertThat(platt.intercept()).isCloseTo(expected[1], within(1e-6));
    assertThat(platt.probability(3))
        .isCloseTo(LogOdds.sigmoid(3 * expected[0] + expected[1]), within(1e-6));
  }

  @Test
  void platt_separableOrMissingRows_staysFinite() {
    Platt separable =
        Platt.fit(new double[] {-2, -1, 1, 2}, new boolean[] {false, false, true, true});
    assertThat(separable.probability(2)).isBetween(.7, .99);
    assertThat(Platt.fit(new double[0], new boolean[0]).probability(5)).isEqualTo(.5);
  }

  @Test
  void isotonic_reference_agreesWithTheMinMaxFormula() {
    Isotonic isotonic =
        Isotonic.fit(
            Reference.numbers(Reference.node("scores")),
            Reference.flags(Reference.node("positive")));
    double[] scores = Reference.numbers(Reference.node("isotonic").required("scores"));
    double[] expected = Reference.numbers(Reference.node("isotonic").required("probabilities"));
    for (int i = 0; i < scores.length; i++) {
      assertThat(isotonic.probability(scores[i])).isCloseTo(expected[i], within(TOLERANCE));
    }
    assertThat(isotonic.probability(-100)).isCloseTo(expected[0], within(TOLERANCE));
    assertThat(isotonic.probability(100))
        .isCloseTo(expected[expected.length - 1], within(TOLERANCE));
    assertThat(isotonic.probability((scores[1] + scores[2]) / 2))
        .isCloseTo((expected[1] + expected[2]) / 2, within(TOLERANCE));
  }

  @Test
  void calibration_badRows_saysWhere() {
    assertThatThrownBy(() -> Calibration.brier(new double[] {1.5}, new boolean[1]))
        .hasMessage("probabilities[0] = 1.5, expected [0, 1]");
    assertThatThrownBy(() -> Calibration.brier(new double[0], new boolean[0]))
        .hasMessageContaining("0 probabilities");
    assertThatThrownBy(() -> Isotonic.fit(new double[] {Double.NaN}, new boolean[1]))
        .hasMessageContaining("scores[0] = NaN");
  }
}
