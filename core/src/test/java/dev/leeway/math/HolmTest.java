package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class HolmTest {

  @Test
  void adjusted_workedExample_isWhatTheProcedureGives() {
    // Sorted .005 .01 .03 .04, times 4 3 2 1: .02 .03 .06 .04; the last may not fall below .06.
    assertThat(Holm.adjusted(new double[] {.01, .04, .03, .005}))
        .containsExactly(new double[] {.03, .06, .06, .02}, within(1e-15));
  }

  @Test
  void adjusted_largeValues_stopAtOne() {
    assertThat(Holm.adjusted(new double[] {.6, .9})).containsExactly(1, 1);
    assertThat(Holm.adjusted(new double[0])).isEmpty();
    assertThatThrownBy(() -> Holm.adjusted(new double[] {1.5})).hasMessageContaining("p = 1.5");
  }

  @Test
  void adjusted_partOfAFamily_countsTheOthersAsNotComeOut() {
    assertThat(Holm.adjusted(new double[] {.01, .02}, 5))
        .containsExactly(new double[] {.05, .08}, within(1e-12));
    assertThat(Holm.adjusted(new double[] {.5}, 3)).containsExactly(1);
  }
}
