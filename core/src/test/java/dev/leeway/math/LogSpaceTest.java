package dev.leeway.math;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LogSpaceTest {

  private static final double TOLERANCE = 1e-13;
  private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

  @Test
  void logSumExp_smallNumbers_isTheLogarithmOfTheSum() {
    forAll(
        200,
        random -> {
          double[] logs = random.doubles(1 + random.nextInt(6), -5, 5).toArray();
          double sum = 0;
          for (double log : logs) {
            sum += Math.exp(log);
          }
          assertThat(LogSpace.logSumExp(logs)).isCloseTo(Math.log(sum), within(TOLERANCE));
          assertThat(LogSpace.logSumExp(logs[0], 1))
              .isCloseTo(Math.log(Math.exp(logs[0]) + Math.E), within(TOLERANCE));
          assertThat(LogSpace.logMix(.3, logs[0], 1))
              .isCloseTo(Math.log(.3 * Math.exp(logs[0]) + .7 * Math.E), within(TOLERANCE));
        });
  }

  @Test
  void logSumExp_farBelowZero_doesNotUnderflow() {
    assertThat(LogSpace.logSumExp(new double[] {-5000, -5000}))
        .isCloseTo(-5000 + Math.log(2), within(TOLERANCE));
    assertThat(LogSpace.logSumExp(new double[] {IMPOSSIBLE, -3})).isEqualTo(-3);
  }

  @Test
  void logSumExp_nothingPossible_isNegativeInfinity() {
    assertThat(LogSpace.logSumExp(new double[0])).isEqualTo(IMPOSSIBLE);
    assertThat(LogSpace.logSumExp(new double[] {IMPOSSIBLE, IMPOSSIBLE})).isEqualTo(IMPOSSIBLE);
    assertThat(LogSpace.logSumExp(IMPOSSIBLE, IMPOSSIBLE)).isEqualTo(IMPOSSIBLE);
    assertThat(LogSpace.logMix(0, 5, IMPOSSIBLE)).isEqualTo(IMPOSSIBLE);
  }

  @Test
  void logSumExp_notANumber_saysWhere() {
    assertThatThrownBy(() -> LogSpace.logSumExp(new double[] {0, Double.NaN}))
        .hasMessageStartingWith("logs[1] = NaN");
    assertThatThrownBy(() -> LogSpace.logMix(1.5, 0, 0)).hasMessageContaining("weight = 1.5");
  }

  @Test
  void exponential_anyNumber_agreesWithTheLibraryToFourUnits() {
    forAll(
        300,
        random -> {
          double[] logs = random.doubles(37, -760, 720).toArray();
          double[] near = random.doubles(37, -3, 3).toArray();
          for (double[] row : new double[][] {logs, near}) {
            double[] result = Exponential.of(row);
            for (int i = 0; i < row.length; i++) {
              double exact = Math.exp(row[i]);
              assertThat(result[i] == exact || Math.abs(result[i] - exact) <= 4 * Math.ulp(exact))
                  .as("exp(%s) = %s, expected %s", row[i], result[i], exact)
                  .isTrue();
            }
          }
        });
    double[] ends = {IMPOSSIBLE, 0, -0.0, Double.POSITIVE_INFINITY, Double.NaN};
    assertThat(Exponential.of(ends)).containsExactly(0, 1, 1, Double.POSITIVE_INFINITY, Double.NaN);
  }

  @Test
  void sigmoid_logOdds_invertEachOther() {
    forAll(
        200,
        random -> {
          double logOdds = 60 * (random.nextDouble() - .5);
          assertThat(LogOdds.of(LogOdds.sigmoid(-Math.abs(logOdds))))
              .isCloseTo(-Math.abs(logOdds), within(1e-12));
          assertThat(LogOdds.sigmoid(logOdds) + LogOdds.sigmoid(-logOdds))
              .isCloseTo(1, within(TOLERANCE));
          assertThat(LogOdds.logSigmoid(logOdds))
              .isCloseTo(Math.log(LogOdds.sigmoid(logOdds)), within(1e-12));
        });
    assertThat(LogOdds.logSigmoid(-2000)).isEqualTo(-2000);
    assertThat(LogOdds.sigmoid(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(LogOdds.sigmoid(IMPOSSIBLE)).isZero();
    assertThat(LogOdds.clip(1, .005)).isEqualTo(.995);
    assertThatThrownBy(() -> LogOdds.of(1.1)).hasMessageContaining("probability = 1.1");
  }
}
