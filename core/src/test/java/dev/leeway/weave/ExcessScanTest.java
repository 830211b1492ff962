package dev.leeway.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Laws;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ExcessScanTest {

  private static final int UNITS = 40;

  /** All alike but a block from 30 on, alike among itself and unlike the rest. */
  private static double[][] block() {
    var random = Laws.random(1);
    var likeness = new double[UNITS][UNITS];
    for (int i = 0; i < UNITS; i++) {
      for (int j = i; j < UNITS; j++) {
        double base = (i < 30) == (j < 30) ? .6 : .05;
        likeness[i][j] = i == j ? 1 : base + .1 * random.nextDouble();
        likeness[j][i] = likeness[i][j];
      }
    }
    return likeness;
  }

  @Test
  void run_newSort_isFoundAndPointedAt() {
    boolean[] second = labels(20);

    ExcessScan.Excess found = new ExcessScan(block(), 1).run(second, 199);

    assertThat(found.members())
        .containsExactlyElementsOf(IntStream.range(30, UNITS).boxed().toList());
    assertThat(found.result().observed())
        .isCloseTo(-Math.log(ExcessScan.least(10, 20, 20)), within(1e-9));
    assertThat(found.result().p()).isCloseTo(.005, within(1e-9));
  }

  @Test
  void run_manySeeds_seldomCriesWolf() {
    int alarms = 0;
    for (int seed = 0; seed < 60; seed++) {
      var random = Laws.random(seed);
      boolean[] second = new boolean[UNITS];
      int left = UNITS / 2;
      for (int i = 0; i < UNITS; i++) {
        second[i] = random.nextInt(UNITS - i) < left;
        left -= second[i] ? 1 : 0;
      }
      alarms += new ExcessScan(block(), seed).run(second, 99).result().p() <= .05 ? 1 : 0;
    }
    // At a level of .05, more than 8 of 60 would have a probability of .004.
    assertThat(alarms).isLessThanOrEqualTo(8);
  }

  @Test
  void least_fourOfForty_isAboveAnyLevelThatIsUsed() {
    // scipy 1.17.1: hypergeom.sf(3, 80, 40, 4)
    assertThat(ExcessScan.least(4, 40, 40)).isCloseTo(.05778398816373498, within(1e-12));
    assertThat(ExcessScan.least(0, 10, 10)).isEqualTo(1);
  }

  @Test
  void run_tooFewToTell_pointsAtNothing() {
    var likeness = new double[6][6];

    ExcessScan.Excess found = new ExcessScan(likeness, 1).run(labels(3, 6), 19);

    assertThat(found.members()).isEmpty();
    assertThat(found.result().p()).isEqualTo(1);
  }

  private static boolean[] labels(int from) {
    return labels(from, UNITS);
  }

  private static boolean[] labels(int from, int all) {
    var labels = new boolean[all];
    for (int i = from; i < all; i++) {
      labels[i] = true;
    }
    return labels;
  }
}
