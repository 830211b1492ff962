package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class McNemarTest {

  @Test
  void exact_threeAgainstTen_isTheBinomialTail() {
    // 2 (1 + 13 + 78 + 286) / 2^13
    assertThat(McNemar.exact(3, 10)).isCloseTo(756 / 8192.0, within(1e-12));
    assertThat(McNemar.exact(10, 3)).isCloseTo(756 / 8192.0, within(1e-12));
  }

  @Test
  void exact_ends_areCertainAndRare() {
    assertThat(McNemar.exact(0, 0)).isEqualTo(1);
    assertThat(McNemar.exact(5, 5)).isEqualTo(1);
    assertThat(McNemar.exact(0, 5)).isCloseTo(2 / 32.0, within(1e-12));
    assertThatThrownBy(() -> McNemar.exact(-1, 0)).hasMessageContaining("-1 and 0");
  }

  @Test
  void exact_anyCounts_agreesWithCountingEverySplit() {
    for (int all = 1; all <= 14; all++) {
      for (int few = 0; 2 * few < all; few++) {
        int extreme = 0;
        for (int split = 0; split < 1 << all; split++) {
          int ones = Integer.bitCount(split);
          extreme += Math.min(ones, all - ones) <= few ? 1 : 0;
        }
        assertThat(McNemar.exact(few, all - few))
            .isCloseTo(extreme / (double) (1 << all), within(1e-12));
      }
    }
  }
}
