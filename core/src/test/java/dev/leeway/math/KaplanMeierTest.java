package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class KaplanMeierTest {

  /**
   * Weeks in remission of the 21 patients on 6-MP, the textbook example of the estimator (E.
   * Freireich et al. Blood 21, 1963; D. Cox, D. Oakes. Analysis of survival data. 1984, chapter 1).
   */
  private static final int[] RELAPSED = {6, 6, 6, 7, 10, 13, 16, 22, 23};

  private static final int[] LAST_SEEN = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};

  @Test
  void of_leukaemiaPatients_hasThePublishedCurve() {
    KaplanMeier curve = KaplanMeier.of(counts(RELAPSED, 36), counts(LAST_SEEN, 36));
    int[] weeks = {6, 7, 10, 13, 16, 22, 23, 35};
    double[] survival = {.857, .807, .753, .690, .627, .538, .448, .448};
    double[] error = {.0764, .0869, .0963, .1068, .1141, .1282, .1346, .1346};
    for (int i = 0; i < weeks.length; i++) {
      assertThat(curve.survival(weeks[i])).isCloseTo(survival[i], within(.0006));
      assertThat(Math.sqrt(curve.variance(weeks[i]))).isCloseTo(error[i], within(.00006));
    }
    assertThat(curve.atRisk(6)).isEqualTo(21);
    assertThat(curve.atRisk(7)).isEqualTo(17);
    assertThat(curve.survival(5)).isEqualTo(1);
  }

  @Test
  void of_nobodyLeavesEarly_isTheShareThatIsLeft() {
    KaplanMeier curve = KaplanMeier.of(new double[] {0, 2, 1, 0}, new double[] {0, 0, 0, 7});
    assertThat(curve.survival(1)).isCloseTo(.8, within(1e-15));
    assertThat(curve.survival(3)).isCloseTo(.7, within(1e-15));
    assertThat(curve.variance(3)).isCloseTo(.7 * .3 / 10, within(1e-15));
    assertThat(curve.mean(3)).isCloseTo((.8 + .7 + .7) / 3, within(1e-15));
  }

  @Test
  void interval_endsOfTheScale_areNeverOfWidthNought() {
    KaplanMeier none = KaplanMeier.of(new double[] {0, 0}, new double[] {0, 10});
    assertThat(none.interval(1, 1).high()).isEqualTo(1);
    assertThat(none.interval(1, 1).low()).isCloseTo(.7225, within(.0001));
    KaplanMeier all = KaplanMeier.of(new double[] {0, 10}, new double[] {0, 0});
    assertThat(all.interval(1, 1).low()).isZero();
    assertThat(all.interval(1, 1).high()).isCloseTo(.2775, within(.0001));
  }

  @Test
  void interval_designEffect_widens() {
    KaplanMeier curve = KaplanMeier.of(counts(RELAPSED, 36), counts(LAST_SEEN, 36));
    Interval plain = curve.interval(10, 1);
    Interval wide = curve.interval(10, 3);
    // By hand: .7529 to the power of exp(+-1.96 x .0963 / (.7529 ln .7529)).
    assertThat(plain.low()).isCloseTo(.503, within(.001));
    assertThat(plain.high()).isCloseTo(.889, within(.001));
    assertThat(wide.low()).isLessThan(plain.low());
    assertThat(wide.high()).isGreaterThan(plain.high());
  }

  @Test
  void of_unequalLengths_saysBoth() {
    assertThatThrownBy(() -> KaplanMeier.of(new double[2], new double[3]))
        .hasMessageContaining("2 and 3 steps");
  }

  private static double[] counts(int[] times, int length) {
    var counts = new double[length];
    for (int time : times) {
      counts[time]++;
    }
    return counts;
  }
}
