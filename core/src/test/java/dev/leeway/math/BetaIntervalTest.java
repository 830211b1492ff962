package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

final class BetaIntervalTest {

  /** The logarithm of the gamma function loses digits to cancellation at Beta(5000, 15000). */
  private static final double TOLERANCE = 1e-10;

  @Test
  void cumulativeAndInterval_referenceCases_agreeWithFiftyDigits() {
    for (JsonNode each : Reference.node("beta")) {
      double a = each.required("a").doubleValue();
      double b = each.required("b").doubleValue();
      Interval interval = BetaInterval.of(a, b, .95);
      assertThat(BetaInterval.cumulative(a, b, each.required("x").doubleValue()))
          .isCloseTo(each.required("cumulative").doubleValue(), within(TOLERANCE));
      assertThat(interval.low()).isCloseTo(each.required("low").doubleValue(), within(TOLERANCE));
      assertThat(interval.high()).isCloseTo(each.required("high").doubleValue(), within(TOLERANCE));
    }
  }

  @Test
  void cumulative_ends_areZeroAndOne() {
    assertThat(BetaInterval.cumulative(2, 3, 0)).isZero();
    assertThat(BetaInterval.cumulative(2, 3, 1)).isEqualTo(1);
    assertThat(BetaInterval.quantile(2, 3, 0)).isZero();
    assertThat(BetaInterval.quantile(2, 3, 1)).isEqualTo(1);
  }

  @Test
  void of_badParameters_saysThem() {
    assertThatThrownBy(() -> BetaInterval.of(0, 1, .95)).hasMessageContaining("Beta(0.0, 1.0)");
    assertThatThrownBy(() -> BetaInterval.of(1, 1, 1)).hasMessageContaining("level = 1.0");
    assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("[2.0, 1.0]");
  }
}
