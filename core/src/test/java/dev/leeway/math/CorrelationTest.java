package dev.leeway.math;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class CorrelationTest {

  private static final double TOLERANCE = 1e-9;

  @Test
  void pearson_knownPoints_isKnown() {
    double[] x = {1, 2, 3, 4};

    assertThat(Correlation.pearson(x, new double[] {2, 4, 6, 8}).getAsDouble())
        .isCloseTo(1, within(TOLERANCE));
    // Covariance .625, variances 1.25 and .6875.
    assertThat(Correlation.pearson(x, new double[] {1, 2, 1, 3}).getAsDouble())
        .isCloseTo(.625 / Math.sqrt(1.25 * .6875), within(TOLERANCE));
    assertThat(Correlation.pearson(x, new double[] {5, 5, 5, 5})).isEmpty();
    assertThat(Correlation.slope(x, new double[] {1, 3, 5, 7}).getAsDouble())
        .isCloseTo(2, within(TOLERANCE));
  }

  @Test
  void partial_anyLists_isTheCorrelationOfResiduals() {
    forAll(
        100,
        random -> {
          double[] z = random.doubles(30).toArray();
          double[] x = mixed(z, random.doubles(30).toArray());
          double[] y = mixed(z, random.doubles(30).toArray());
          double expected = Correlation.pearson(residual(x, z), residual(y, z)).getAsDouble();
          assertThat(Correlation.partial(x, y, z).getAsDouble())
              .isCloseTo(expected, within(TOLERANCE));
        });
  }

  private static double[] mixed(double[] z, double[] noise) {
    var mixed = new double[z.length];
    Arrays.setAll(mixed, i -> z[i] + noise[i]);
    return mixed;
  }

  private static double[] residual(double[] x, double[] z) {
    double slope = Correlation.slope(z, x).getAsDouble();
    var residual = new double[x.length];
    Arrays.setAll(residual, i -> x[i] - slope * z[i]);
    return residual;
  }
}
