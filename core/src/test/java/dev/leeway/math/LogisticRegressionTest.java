package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LogisticRegressionTest {

  /** The gradient's tolerance of the fit, over the curvature at these answers. */
  private static final double TOLERANCE = 1e-2;

  @Test
  void fit_twoOppositeRows_solvesTheStationaryEquation() {
    // With rows 1 and -1 the mean loss is ln(1 + e^-w) + (2 / (2 * 2)) w^2, so sigmoid(-w) = w.
    LogisticRegression fitted =
        LogisticRegression.fit(column(1, -1), new int[] {0, 1}, new boolean[] {true, false}, 2);

    assertThat(LogOdds.sigmoid(-fitted.weight(0))).isCloseTo(fitted.weight(0), within(TOLERANCE));
    assertThat(fitted.intercept()).isCloseTo(0, within(TOLERANCE));
  }

  @Test
  void fit_rowsThatSayNothing_learnsTheShare() {
    boolean[] labels = {true, true, true, false};

    LogisticRegression fitted =
        LogisticRegression.fit(column(0, 0, 0, 0), new int[] {0, 1, 2, 3}, labels, 1);

    assertThat(fitted.logOdds(column(0), 0)).isCloseTo(Math.log(3), within(TOLERANCE));
  }

  @Test
  void fit_noRows_isRefused() {
    assertThatThrownBy(() -> LogisticRegression.fit(column(1), new int[0], new boolean[] {true}, 1))
        .hasMessageStartingWith("0 rows to learn from");
  }

  private static DesignMatrix column(double... values) {
    return new DesignMatrix() {
      @Override
      public int rows() {
        return values.length;
      }

      @Override
      public int columns() {
        return 1;
      }

      @Override
      public double dot(int row, double[] weights) {
        return values[row] * weights[0];
      }

      @Override
      public void addTo(int row, double factor, double[] vector) {
        vector[0] += factor * values[row];
      }
    };
  }
}
