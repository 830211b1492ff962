package dev.leeway.falsification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against the sample sizes that the theory states, and textbook values. */
final class PowerTest {

  @Test
  void of_effectOfTheCriticalValue_isOneHalf() {
    assertThat(Power.of(1.959964, .05)).isCloseTo(.5, within(1e-6));
    // 80% power at 2.8016 standard errors, the textbook's 1.96 + 0.84.
    assertThat(Power.of(2.801585, .05)).isCloseTo(.8, within(1e-6));
  }

  @Test
  void needed_halfTheEffectOfEightyPercent_isFourTimesTheClusters() {
    assertThat(Power.needed(100, 2.801585, .05)).isBetween(100L, 101L);
    assertThat(Power.needed(100, 2.801585 / 2, .05)).isBetween(400L, 401L);
  }

  @Test
  void aucError_ofTheTheorysExample_givesItsInterval() {
    // 150 failures and 250 passes at an AUC of .9: plus or minus .035.
    assertThat(1.959964 * Power.aucError(.9, 150, 250)).isCloseTo(.035, within(.0005));
  }

  @Test
  void events_ofTheTheorysExamples_areItsNumbers() {
    assertThat(Power.events(1, .5, .05)).isEqualTo(52);
    assertThat(Power.events(1, .7, .05)).isBetween(194L, 195L);
  }

  @Test
  void ofOrders_withoutEffect_isTheErrorItself() {
    assertThat(Power.ofOrders(60, 4, 5, 0, .01)).isCloseTo(.01, within(1e-9));
  }

  @Test
  void ofOrders_growsWithScenariosRunsAndEffect() {
    double base = Power.ofOrders(60, 4, 5, .05, .01);
    assertThat(Power.ofOrders(120, 4, 5, .05, .01)).isGreaterThan(base);
    assertThat(Power.ofOrders(60, 4, 8, .05, .01)).isGreaterThan(base);
    assertThat(Power.ofOrders(60, 4, 5, .10, .01)).isGreaterThan(base);
  }
}
