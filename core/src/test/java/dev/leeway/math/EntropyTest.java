package dev.leeway.math;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class EntropyTest {

  private static final double TOLERANCE = 1e-12;

  @Test
  void entropy_knownDistributions_isKnown() {
    assertThat(Entropy.of(new double[] {.25, .25, .25, .25}))
        .isCloseTo(Math.log(4), within(TOLERANCE));
    assertThat(Entropy.of(new double[] {0, 1, 0})).isZero();
    assertThat(Entropy.of(new double[] {.5, .25, .25}))
        .isCloseTo(1.5 * Math.log(2), within(TOLERANCE));
  }

  @Test
  void jensenShannon_ends_areZeroAndLogTwo() {
    assertThat(Entropy.jensenShannon(new double[] {.3, .7}, new double[] {.3, .7})).isZero();
    assertThat(Entropy.jensenShannon(new double[] {1, 0}, new double[] {0, 1}))
        .isCloseTo(Math.log(2), within(TOLERANCE));
  }

  @Test
  void jensenShannon_anyPair_isTheEntropyOfTheMixtureLessTheMeanEntropy() {
    forAll(
        200,
        random -> {
          double[] p = draw(random, 4);
          double[] q = draw(random, 4);
          var middle = new double[4];
          Arrays.setAll(middle, k -> (p[k] + q[k]) / 2);
          double expected = Entropy.of(middle) - (Entropy.of(p) + Entropy.of(q)) / 2;
          assertThat(Entropy.jensenShannon(p, q)).isCloseTo(expected, within(TOLERANCE));
          assertThat(Entropy.jensenShannon(q, p)).isCloseTo(expected, within(TOLERANCE));
        });
  }

  @Test
  void entropy_notADistribution_saysTheSum() {
    assertThatThrownBy(() -> Entropy.of(new double[] {.5, .6}))
        .hasMessage("distribution must sum to 1 (got 1.1)");
    assertThatThrownBy(() -> Entropy.jensenShannon(new double[] {1}, new double[] {.5, .5}))
        .hasMessageContaining("first has 1 entries and second has 2");
  }

  private static double[] draw(RandomGenerator random, int size) {
    double[] weights = random.doubles(size).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(each -> each / sum).toArray();
  }
}
