package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class HypergeometricTest {

  @Test
  void atLeast_isScipys() {
    // scipy 1.17.1: hypergeom.sf(arange(-1, 8), 80, 40, 8)
    double[] expected = {
      1, .99734697, .97162066, .86833709, .64406419, .35593581, .13166291, .02837934, .00265303
    };

    double[] tail = new Hypergeometric(80, 40).atLeast(8);

    assertThat(tail).hasSize(9);
    for (int k = 0; k < 9; k++) {
      assertThat(tail[k]).isCloseTo(expected[k], within(5e-9));
    }
  }

  @Test
  void atLeast_smallPopulation_isCountingOfHands() {
    // Two of five marked, three drawn: of 10 hands 1 has none, 6 have one, 3 have both.
    double[] tail = new Hypergeometric(5, 2).atLeast(3);

    assertThat(tail).containsExactly(new double[] {1, .9, .3, 0}, within(1e-12));
  }

  @Test
  void new_moreMarkedThanThere_isRefused() {
    assertThatThrownBy(() -> new Hypergeometric(3, 4)).hasMessageContaining("4 of 3 marked");
  }
}
