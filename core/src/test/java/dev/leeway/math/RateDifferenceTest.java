package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class RateDifferenceTest {

  private static final Offset<Double> FOURTH = Offset.offset(5e-5);

  /** Newcombe 1998, table II, method 10: 56/70 - 48/80, 9/10 - 3/10 and 10/10 - 0/10. */
  @Test
  void newcombe_publishedExamples() {
    Interval large = RateDifference.newcombe(56, 70, 48, 80);
    assertThat(large.low()).isCloseTo(.0524, FOURTH);
    assertThat(large.high()).isCloseTo(.3339, FOURTH);
    Interval small = RateDifference.newcombe(9, 10, 3, 10);
    assertThat(small.low()).isCloseTo(.1705, FOURTH);
    assertThat(small.high()).isCloseTo(.8090, FOURTH);
    Interval extreme = RateDifference.newcombe(10, 10, 0, 10);
    assertThat(extreme.low()).isCloseTo(.6075, FOURTH);
    assertThat(extreme.high()).isCloseTo(1, FOURTH);
  }

  /** The roots of (rate - p)^2 = z^2 p (1 - p) / n, which is what the interval is. */
  @Test
  void wilson_endsSolveItsEquation() {
    double z2 = 1.959963984540054 * 1.959963984540054;
    for (int count = 1; count < 12; count++) {
      Interval interval = RateDifference.wilson(count, 12);
      for (double p : new double[] {interval.low(), interval.high()}) {
        double left = (count / 12.0 - p) * (count / 12.0 - p);
        assertThat(left).isCloseTo(z2 * p * (1 - p) / 12, Offset.offset(1e-12));
      }
    }
    assertThat(RateDifference.wilson(0, 12).low()).isZero();
    assertThat(RateDifference.wilson(12, 12).high()).isEqualTo(1);
  }

  @Test
  void noCases_areNoRate() {
    assertThatThrownBy(() -> RateDifference.wilson(0, 0)).hasMessageContaining("is no rate");
  }
}
