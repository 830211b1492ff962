package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RateDifferenceTest {

  @Test
  void of_newcombesExample_isHisInterval() {
    // Newcombe 1998, table II, example (a), method 10: 56/70 less 48/80.
    RateDifference found = RateDifference.of(56, 70, 48, 80);

    assertThat(found.difference()).isCloseTo(.2, within(1e-12));
    assertThat(found.interval().low()).isCloseTo(.0524, within(5e-5));
    assertThat(found.interval().high()).isCloseTo(.3339, within(5e-5));
  }

  @Test
  void of_fewCases_isHisIntervalToo() {
    // Newcombe 1998, table II, method 10: 9/10 less 3/10.
    RateDifference found = RateDifference.of(9, 10, 3, 10);

    assertThat(found.interval().low()).isCloseTo(.1705, within(5e-5));
    assertThat(found.interval().high()).isCloseTo(.8090, within(5e-5));
  }

  @Test
  void of_noEventsAtAll_staysInsideItsRange() {
    // Newcombe 1998, table II, example (h), method 10: 10/10 less 0/10.
    RateDifference found = RateDifference.of(10, 10, 0, 10);

    assertThat(found.interval().low()).isCloseTo(.6075, within(5e-5));
    assertThat(found.interval().high()).isEqualTo(1);
  }

  @Test
  void of_nothingCounted_isRefused() {
    assertThatThrownBy(() -> RateDifference.of(0, 0, 1, 2)).hasMessageContaining("0 of 0");
  }
}
