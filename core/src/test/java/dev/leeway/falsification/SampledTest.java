package dev.leeway.falsification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SampledTest {

  @Test
  void aboveAndBelow_ofKnownDrawings_countThem() {
    // 3 of 99 drawings lie at or below .5: (3 + 1) / (99 + 1), twice.
    var drawings = new double[99];
    for (int n = 0; n < drawings.length; n++) {
      drawings[n] = n < 3 ? .4 : .6 + n / 1000.0;
    }
    var sampled = new Sampled(.65, drawings, .95, 50);
    assertThat(sampled.above(.5)).isCloseTo(.08, within(1e-12));
    assertThat(sampled.below(.5)).isEqualTo(1);
  }

  @Test
  void below_noEventInAnyDrawing_usesTheExactBound() {
    var sampled = new Sampled(0, new double[] {0, 0, 0}, .95, 100);
    // 2 (1 - .05)^100
    assertThat(sampled.below(.05)).isCloseTo(2 * Math.pow(.95, 100), within(1e-12));
    // 1 - .025^(1/100)
    assertThat(sampled.interval().high()).isCloseTo(.03622, within(1e-4));
    assertThat(sampled.interval().low()).isZero();
    assertThat(sampled.above(.01)).isEqualTo(1);
  }

  @Test
  void above_neverVaryingInTheMiddle_showsNothing() {
    var sampled = new Sampled(.5, new double[] {.5, .5}, .95, 3);
    assertThat(sampled.above(.1)).isEqualTo(1);
    assertThat(sampled.below(.9)).isEqualTo(1);
  }
}
