package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class NormalTest {

  @Test
  void quantile_tabulatedProbabilities_areTheKnownValues() {
    assertThat(Normal.quantile(.975)).isCloseTo(1.959963984540054, within(1e-12));
    assertThat(Normal.quantile(.8)).isCloseTo(.8416212335729143, within(1e-12));
    assertThat(Normal.quantile(.995)).isCloseTo(2.5758293035489004, within(1e-12));
    assertThat(Normal.quantile(1e-10)).isCloseTo(-6.361340902404056, within(1e-9));
    assertThat(Normal.quantile(.5)).isCloseTo(0, within(1e-12));
  }

  @Test
  void cumulative_seriesAndTail_meet() {
    assertThat(Normal.cumulative(1)).isCloseTo(.8413447460685429, within(1e-14));
    assertThat(Normal.cumulative(3)).isCloseTo(.9986501019683699, within(1e-14));
    assertThat(Normal.cumulative(2.999999)).isCloseTo(Normal.cumulative(3), within(1e-7));
    assertThat(Normal.cumulative(-4)).isCloseTo(3.167124183311992e-5, within(1e-16));
  }

  @Test
  void quantile_outside_saysSo() {
    assertThatThrownBy(() -> Normal.quantile(1)).hasMessageContaining("probability = 1.0");
  }
}
