package dev.leeway.weave.pluralism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class TemporalTest {

  private static final double TOLERANCE = 1e-12;

  /** Two stakeholders take turns. */
  private static final double[][] TURNS = {{1, 0}, {0, 1}, {1, 0}, {0, 1}};

  @Test
  void welfare_knownServices_isKnown() {
    double[] services = {.2, .8};

    assertThat(Welfare.MIN.of(services)).isEqualTo(.2);
    assertThat(Welfare.NASH.of(services)).isCloseTo(.4, within(TOLERANCE));
    assertThat(Welfare.VARIANCE.of(services)).isCloseTo(.09, within(TOLERANCE));
    assertThat(Welfare.NASH.of(new double[] {1, 0, 1})).isZero();
    assertThatThrownBy(() -> Welfare.MIN.of(new double[0])).hasMessageContaining("no stakeholder");
  }

  @Test
  void of_takingTurns_isFairAtTheEndAndNotAtEachTurn() {
    assertThat(of(Welfare.MIN, Times.END, 2)).isCloseTo(.5, within(TOLERANCE));
    // After 1, 2, 3, 4 turns the worse off has had 0, 1/2, 1/3, 1/2.
    assertThat(of(Welfare.MIN, Times.EVERY, 2)).isCloseTo(1.0 / 3, within(TOLERANCE));
    assertThat(of(Welfare.MIN, Times.WINDOWS, 2)).isCloseTo(.5, within(TOLERANCE));
    assertThat(of(Welfare.MIN, Times.WINDOWS, 1)).isZero();
    assertThat(of(Welfare.VARIANCE, Times.WINDOWS, 1)).isCloseTo(.25, within(TOLERANCE));
  }

  @Test
  void of_windowThatDoesNotFit_countsTheRest() {
    // Windows of three: (2/3, 1/3) and (0, 1).
    assertThat(of(Welfare.MIN, Times.WINDOWS, 3)).isCloseTo(1.0 / 6, within(TOLERANCE));
    assertThat(Temporal.of(new double[0][], Welfare.MIN, Times.END, 1)).isEmpty();
  }

  private static double of(Welfare welfare, Times times, int window) {
    return Temporal.of(TURNS, welfare, times, window).getAsDouble();
  }
}
