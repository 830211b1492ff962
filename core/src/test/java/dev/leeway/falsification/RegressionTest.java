package dev.leeway.falsification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.falsification.Regression.Link;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class RegressionTest {

  private static final double NEARLY_NONE = 1e-8;

  /** One yes-or-no column has a closed form: the difference of the transformed shares. */
  private static final double[][] ROWS = {{0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}, {1}};

  private static final double[] OUTCOMES = {1, 0, 0, 0, 1, 1, 1, 0, 0};

  @Test
  void fit_logitOnOneMark_isTheLogOddsRatio() {
    Regression model = fit(Link.LOGIT);
    assertThat(model.coefficient(0)).isCloseTo(Math.log((3 / 2.0) / (1 / 3.0)), within(1e-5));
    assertThat(model.intercept()).isCloseTo(Math.log(1 / 3.0), within(1e-5));
  }

  @Test
  void fit_cloglogOnOneMark_isTheLogOfTheHazardRatio() {
    assertThat(fit(Link.CLOGLOG).coefficient(0))
        .isCloseTo(Math.log(Math.log(1 - .6) / Math.log(1 - .25)), within(1e-5));
  }

  @Test
  void fit_identity_isLeastSquares() {
    assertThat(fit(Link.IDENTITY).coefficient(0)).isCloseTo(.6 - .25, within(1e-6));
  }

  @Test
  void fit_weightTwo_isTheRowTwice() {
    int[] weights = {2, 1, 1, 1, 1, 1, 1, 1, 1};
    double[][] twice = {{0}, {0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}, {1}};
    double[] outcomes = {1, 1, 0, 0, 0, 1, 1, 1, 0, 0};
    Regression weighted = Regression.fit(Link.LOGIT, ROWS, OUTCOMES, weights, .3);
    Regression repeated = Regression.fit(Link.LOGIT, twice, outcomes, once(10), .3);
    assertThat(weighted.coefficient(0)).isCloseTo(repeated.coefficient(0), within(1e-6));
  }

  @Test
  void fit_separableWithRidge_isFinite() {
    double[][] rows = {{-1}, {-1}, {1}, {1}};
    Regression model = Regression.fit(Link.LOGIT, rows, new double[] {0, 0, 1, 1}, once(4), 1);
    assertThat(model.coefficient(0)).isBetween(.5, 2.0);
    assertThat(model.logLoss(new double[] {1}, true)).isLessThan(Math.log(2));
  }

  private static Regression fit(Link link) {
    return Regression.fit(link, ROWS, OUTCOMES, once(ROWS.length), NEARLY_NONE);
  }

  private static int[] once(int rows) {
    var once = new int[rows];
    Arrays.fill(once, 1);
    return once;
  }
}
