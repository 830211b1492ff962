package dev.leeway.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class EncoderBudgetTest {

  @Test
  void threshold_lessToSpend_asksForMore() {
    double last = -1;
    for (double share : new double[] {1, .9, .5, .4, .25, .2, .1, .07, .05, .01, .001}) {
      double threshold = new EncoderBudget(share).threshold();
      assertThat(threshold).as("at %s", share).isGreaterThan(last);
      last = threshold;
    }
  }

  @Test
  void threshold_ends_areNothingAndInfinity() {
    assertThat(new EncoderBudget(1).threshold()).isZero();
    assertThat(new EncoderBudget(0).threshold()).isInfinite();
  }

  @Test
  void threshold_betweenTwoShares_isTheirGeometricMeanHalfWayByLogarithms() {
    double middle = new EncoderBudget(Math.sqrt(.25 * .1)).threshold();
    double product = new EncoderBudget(.25).threshold() * new EncoderBudget(.1).threshold();

    assertThat(middle * middle / product).isBetween(1 - 1e-9, 1 + 1e-9);
  }

  @Test
  void budget_noShare_isRefused() {
    for (double share : new double[] {-.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new EncoderBudget(share))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected 0 to 1");
    }
  }
}
