package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LogisticCurveTest {

  private static final double[] DOSES = {0, .25, .5, .75, 1};

  @Test
  void fit_plantedCurve_isFoundAgain() {
    var planted = new LogisticCurve(3, -5);
    var hits = new double[DOSES.length];
    var trials = new double[DOSES.length];
    for (int i = 0; i < DOSES.length; i++) {
      trials[i] = 1e6;
      hits[i] = 1e6 * planted.share(DOSES[i]);
    }
    LogisticCurve fitted = LogisticCurve.fit(DOSES, hits, trials);
    assertThat(fitted.intercept()).isCloseTo(3, within(1e-6));
    assertThat(fitted.slope()).isCloseTo(-5, within(1e-6));
    assertThat(fitted.half()).isCloseTo(.6, within(1e-7));
  }

  @Test
  void fit_twoDoses_goesThroughBothShares() {
    // With two doses and two unknowns the log-odds of the shares are met, up to the weak ridge.
    LogisticCurve fitted =
        LogisticCurve.fit(new double[] {0, 1}, new double[] {90, 20}, new double[] {100, 100});
    assertThat(fitted.share(0)).isCloseTo(.9, within(1e-3));
    assertThat(fitted.share(1)).isCloseTo(.2, within(1e-3));
  }

  @Test
  void fit_separableCounts_staysFiniteWithItsHalfBetween() {
    LogisticCurve fitted =
        LogisticCurve.fit(
            new double[] {.2, .4, .6, .8}, new double[] {9, 9, 0, 0}, new double[] {9, 9, 9, 9});
    assertThat(fitted.slope()).isNegative().isGreaterThan(-1e4);
    assertThat(fitted.half()).isCloseTo(.5, within(.01));
  }

  @Test
  void half_curveThatDoesNotFall_isBeyondEveryDose() {
    assertThat(new LogisticCurve(2, 0).half()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(new LogisticCurve(-2, 1).half()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThatThrownBy(() -> LogisticCurve.fit(new double[1], new double[2], new double[1]))
        .hasMessageContaining("1 doses, 2 hits");
  }
}
