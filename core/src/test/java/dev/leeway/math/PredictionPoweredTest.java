package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.leeway.testing.Laws;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class PredictionPoweredTest {

  private static final double RATE = .17;

  @Test
  void of_referenceCase_hasTheReferenceValues() {
    JsonNode expected = Reference.node("prediction_powered");

    PredictionPowered found =
        PredictionPowered.of(
            Reference.numbers(expected.get("gold")),
            Reference.flags(expected.get("labels")),
            Reference.numbers(expected.get("others")));

    assertThat(found.lambda()).isCloseTo(expected.get("lambda").doubleValue(), within(1e-12));
    assertThat(found.rate()).isCloseTo(expected.get("rate").doubleValue(), within(1e-12));
    assertThat(found.standardError())
        .isCloseTo(expected.get("deviation").doubleValue(), within(1e-12));
    // The interval is cut to what a rate can be.
    assertThat(found.interval().low())
        .isCloseTo(Math.max(0, expected.get("low").doubleValue()), within(1e-9));
    assertThat(found.interval().high()).isCloseTo(expected.get("high").doubleValue(), within(1e-9));
  }

  @Test
  void of_scoresThatSayNothing_isTheShareOfTheLabels() {
    double[] same = {.5, .5, .5, .5};

    PredictionPowered found =
        PredictionPowered.of(same, new boolean[] {true, false, false, false}, same);

    assertThat(found.lambda()).isZero();
    assertThat(found.rate()).isEqualTo(.25);
  }

  @Test
  void of_oneLabel_saysHowManyItTakes() {
    assertThatThrownBy(() -> PredictionPowered.of(new double[1], new boolean[1], new double[9]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2");
  }

  @Test
  void interval_scoresRarelyWrong_holdsTheRateWithFewLabels() {
    RandomGenerator random = Laws.random(11);
    int held = 0;
    int times = 600;
    for (int time = 0; time < times; time++) {
      held += simulated(random, 20).interval().contains(RATE) ? 1 : 0;
    }
    // 97.3 in 100 of 1,500 simulations; without the error that was not met 79.5.
    assertThat((double) held / times).isBetween(.93, .995);
  }

  @Test
  void interval_goodScores_isNarrowerThanTheLabelsAlone() {
    RandomGenerator random = Laws.random(12);
    Interval powered = simulated(random, 100).interval();
    double alone = 2 * 1.98 * Math.sqrt(RATE * (1 - RATE) / 100);

    assertThat(powered.high() - powered.low()).isLessThan(.75 * alone);
  }

  /** Scores of .97 and .03, four in a hundred of them on the wrong side. */
  private static PredictionPowered simulated(RandomGenerator random, int labelled) {
    var labels = new boolean[labelled];
    double[] gold = scores(random, labels);
    double[] rest = scores(random, new boolean[1_000]);
    return PredictionPowered.of(gold, labels, rest);
  }

  private static double[] scores(RandomGenerator random, boolean[] labels) {
    var scores = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextDouble() < RATE;
      boolean said = labels[i] != random.nextDouble() < .04;
      scores[i] = said ? .97 : .03;
    }
    return scores;
  }
}
