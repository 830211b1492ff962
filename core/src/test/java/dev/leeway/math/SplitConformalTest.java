package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.testing.Laws;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SplitConformalTest {

  @Test
  void of_nineteenCases_keepsTheEighteenthLargest() {
    // ceil(20 * .9) = 18, so all but the least of nineteen.
    double[] probabilities = IntStream.rangeClosed(1, 19).mapToDouble(i -> i / 20.0).toArray();

    SplitConformal sets = SplitConformal.of(probabilities, .9);

    assertThat(sets.least()).isEqualTo(2 / 20.0);
    assertThat(sets.contains(.1)).isTrue();
    assertThat(sets.contains(.09)).isFalse();
  }

  @Test
  void casesNeeded_nineInTen_isNine() {
    assertThat(SplitConformal.casesNeeded(.9)).isEqualTo(9);
    assertThat(SplitConformal.casesNeeded(.5)).isEqualTo(1);
  }

  @Test
  void of_tooFewCases_saysHowManyItTakes() {
    assertThatThrownBy(() -> SplitConformal.of(new double[8], .9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 9");
  }

  @Test
  void contains_newCasesOfTheSameKind_holdsAsOftenAsStated() {
    RandomGenerator random = Laws.random(5);
    int held = 0;
    int times = 4_000;
    for (int time = 0; time < times; time++) {
      double[] cases = IntStream.range(0, 30).mapToDouble(i -> drawn(random)).toArray();
      held += SplitConformal.of(cases, .9).contains(drawn(random)) ? 1 : 0;
    }
    // Exactly ceil(31 * .9) / 31 = 28/31 = .903 for a continuous variable.
    assertThat((double) held / times).isBetween(.885, .92);
  }

  /** Far from uniform: the promise holds for any distribution. */
  private static double drawn(RandomGenerator random) {
    return Math.pow(random.nextDouble(), 3);
  }
}
