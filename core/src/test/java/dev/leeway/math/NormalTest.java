package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class NormalTest {

  /** Values of the standard tables, as scipy.stats.norm.cdf prints them. */
  @Test
  void cumulative_tabulatedPoints_agree() {
    assertThat(Normal.cumulative(0)).isEqualTo(.5);
    assertThat(Normal.cumulative(1)).isCloseTo(.8413447460685429, within(1e-14));
    assertThat(Normal.cumulative(-1.96)).isCloseTo(.024997895148220435, within(1e-14));
    assertThat(Normal.cumulative(3.5)).isCloseTo(.9997673709209645, within(1e-14));
    assertThat(Normal.cumulative(-6) / 9.86587645037698E-10).isCloseTo(1, within(1e-9));
    assertThat(Normal.cumulative(50)).isEqualTo(1);
  }

  @Test
  void quantile_undoesCumulative() {
    assertThat(Normal.quantile(.975)).isCloseTo(1.959963984540054, within(1e-12));
    assertThat(Normal.quantile(.8)).isCloseTo(.8416212335729143, within(1e-12));
    assertThat(Normal.quantile(Normal.cumulative(-4.2))).isCloseTo(-4.2, within(1e-9));
  }

  @Test
  void quantile_farOutOrOutside_isKnownOrSaysSo() {
    assertThat(Normal.quantile(1e-10)).isCloseTo(-6.361340902404056, within(1e-9));
    assertThat(Normal.quantile(.995)).isCloseTo(2.5758293035489004, within(1e-12));
    assertThatThrownBy(() -> Normal.quantile(1)).hasMessageContaining("probability = 1.0");
  }

  @Test
  void cumulative_whereSeriesMeetsFraction_doesNotJump() {
    assertThat(Normal.cumulative(3 - 1e-9)).isCloseTo(Normal.cumulative(3 + 1e-9), within(1e-10));
  }
}
