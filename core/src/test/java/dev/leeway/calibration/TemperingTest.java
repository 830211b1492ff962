package dev.leeway.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.math.LogOdds;
import dev.leeway.testing.Laws;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class TemperingTest {

  private static final int CASES = 1_000;

  /** Stated with every exponent; what happens follows one of them. */
  private static Tempering chosen(double truth, boolean[] lost) {
    RandomGenerator random = Laws.random(3);
    var evidence = new double[CASES];
    for (int i = 0; i < CASES; i++) {
      evidence[i] = 3 * random.nextGaussian();
      lost[i] = random.nextDouble() < LogOdds.sigmoid(truth * evidence[i]);
    }
    List<double[]> stated =
        Tempering.TRIED.stream()
            .map(rho -> Arrays.stream(evidence).map(each -> LogOdds.sigmoid(rho * each)).toArray())
            .toList();
    return Tempering.of(stated, lost);
  }

  @Test
  void of_scorersThatRepeatEachOther_findsTheExponent() {
    Tempering found = chosen(.4, new boolean[CASES]);

    assertThat(found.rho()).isEqualTo(.4);
    assertThat(found.helps()).isTrue();
  }

  @Test
  void of_independentScorers_leavesTheExponent() {
    Tempering found = chosen(1, new boolean[CASES]);

    assertThat(found.rho()).isCloseTo(1, within(.21));
    assertThat(found.after()).isCloseTo(found.before(), within(.01));
  }
}
