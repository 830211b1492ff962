package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FractionTest {

  @Test
  void reached_isExactWhereDecimalsAreNot() {
    Fraction twoThirds = Fraction.of("2/3").orElseThrow();

    assertThat(twoThirds.isReachedBy(2, 3)).isTrue();
    assertThat(twoThirds.isReachedBy(66, 100)).isFalse();
    assertThat(twoThirds.isReachedBy(67, 100)).isTrue();
    assertThat(Fraction.ALL.isReachedBy(2, 3)).isFalse();
  }

  @Test
  void of_whatIsNoShare_isEmpty() {
    assertThat(Fraction.of("3/2")).isEmpty();
    assertThat(Fraction.of("0/2")).isEmpty();
    assertThat(Fraction.of("0.66")).isEmpty();
    assertThat(Fraction.of("all")).contains(Fraction.ALL);
  }

  @Test
  void majority_isMoreThanHalf() {
    assertThat(new Fraction(1, 2).isMajority()).isFalse();
    assertThat(new Fraction(51, 100).isMajority()).isTrue();
  }
}
