package dev.leeway.math;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PopulationStabilityTest {

  private static final double TOLERANCE = 1e-12;

  @Test
  void index_knownShares_isKnown() {
    double expected = .25 * Math.log(2) + .25 * Math.log(1.5);

    assertThat(PopulationStability.ofShares(new double[] {.5, .5}, new double[] {.25, .75}))
        .isCloseTo(expected, within(TOLERANCE));
  }

  @Test
  void index_counts_addsHalfACountToEachBin() {
    // (1 + .5) / 4 and (2 + .5) / 4 against (3 + .5) / 4 and .5 / 4.
    double expected = (1.5 - 3.5) / 4 * Math.log(1.5 / 3.5) + (2.5 - .5) / 4 * Math.log(2.5 / .5);

    assertThat(PopulationStability.ofCounts(new int[] {1, 2}, new int[] {3, 0}))
        .isCloseTo(expected, within(TOLERANCE));
  }

  @Test
  void index_anySample_isZeroToItselfAndGrowsWithAShift() {
    forAll(
        50,
        random -> {
          double[] sample = random.doubles(200).toArray();
          double[] shifted = Arrays.stream(sample).map(value -> value + .5).toArray();
          assertThat(PopulationStability.ofSamples(sample, sample, 10)).isZero();
          assertThat(PopulationStability.ofSamples(sample, shifted, 10)).isGreaterThan(.25);
        });
  }

  @Test
  void index_emptyBinOfShares_isRefused() {
    assertThatThrownBy(
            () -> PopulationStability.ofShares(new double[] {1, 0}, new double[] {.5, .5}))
        .hasMessageContaining("bin 1");
  }
}
