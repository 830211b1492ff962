package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TemperatureTest {

  @Test
  void softmax_ofKnownOdds_isTheirShare() {
    double[] p = Temperature.softmax(new double[] {Math.log(1), Math.log(2), Math.log(5)});

    assertThat(p).containsExactly(new double[] {.125, .25, .625}, within(1e-12));
    assertThat(Temperature.softmax(new double[] {1_000, 0})).containsExactly(1, 0);
  }

  @Test
  void scale_ofOutcomesDrawnFromStretchedScores_isFoundAgain() {
    double planted = .4;
    var random = new SplittableRandom(1);
    var scores = new ArrayList<double[]>();
    var happened = new int[20_000];
    for (int row = 0; row < happened.length; row++) {
      var raw = new double[3];
      var stretched = new double[3];
      for (int k = 0; k < 3; k++) {
        raw[k] = 6 * random.nextDouble() - 3;
        stretched[k] = planted * raw[k];
      }
      double[] p = Temperature.softmax(stretched);
      double draw = random.nextDouble();
      happened[row] = draw < p[0] ? 0 : draw < p[0] + p[1] ? 1 : 2;
      scores.add(raw);
    }

    assertThat(Temperature.scale(scores, happened)).isCloseTo(planted, within(.02));
  }

  @Test
  void scale_ofTwoClasses_isTheOneOfAHandWorkedCase() {
    // Two classes whose scores differ by ln 3, right three times in four: exactly calibrated.
    double[] row = {Math.log(3), 0};

    assertThat(Temperature.scale(List.of(row, row, row, row), new int[] {0, 0, 0, 1}))
        .isCloseTo(1, within(1e-6));
    assertThat(Temperature.scale(List.of(), new int[0])).isEqualTo(1);
    assertThatThrownBy(() -> Temperature.scale(List.of(row), new int[0]))
        .hasMessageContaining("1 rows for 0 outcomes");
  }
}
