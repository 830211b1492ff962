package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Laws;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PermutationTestTest {

  private static final double[] VALUES = {1, 2, 3, 5, 8, 13, 21};

  /** Three standard errors of a share of 20,000 dealings. */
  private static final double SAMPLING = .011;

  @Test
  void p_anyLabels_agreesWithEnumeration() {
    for (int mask = 0; mask < 1 << VALUES.length; mask++) {
      if (Integer.bitCount(mask) == 3 && mask % 5 == 0) {
        PermutationTest.Result result =
            PermutationTest.run(labels(mask), PermutationTestTest::sum, 20_000, Laws.random(mask));

        assertThat(result.p()).isCloseTo(enumerated(mask), within(SAMPLING));
      }
    }
  }

  @Test
  void p_nothingBeatsTheReal_isOneOverDealingsAndOne() {
    boolean[] top = {false, false, false, false, false, false, true};

    PermutationTest.Result result =
        PermutationTest.run(top, labels -> labels[6] ? 1 : 0, 9, new SplittableRandom(3));

    assertThat(result.p()).isGreaterThanOrEqualTo(.1);
    assertThat(result.observed()).isEqualTo(1);
  }

  private static double enumerated(int mask) {
    int all = 0;
    int reached = 0;
    for (int other = 0; other < 1 << VALUES.length; other++) {
      if (Integer.bitCount(other) == Integer.bitCount(mask)) {
        all++;
        reached += sum(labels(other)) >= sum(labels(mask)) ? 1 : 0;
      }
    }
    return (double) reached / all;
  }

  private static boolean[] labels(int mask) {
    var labels = new boolean[VALUES.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (mask >> i & 1) == 1;
    }
    return labels;
  }

  private static double sum(boolean[] labels) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += labels[i] ? VALUES[i] : 0;
    }
    return sum;
  }
}
