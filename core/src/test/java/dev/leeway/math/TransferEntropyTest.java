package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.math.TransferEntropy.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TransferEntropyTest {

  private static final double TOLERANCE = 1e-12;

  @Test
  void bits_targetCopiesTheSource_isOneBitThereAndNoneBack() {
    var copies = new ArrayList<Pair>();
    for (int x = 0; x < 2; x++) {
      for (int y = 0; y < 2; y++) {
        copies.add(new Pair(new int[] {x, 0}, new int[] {y, x}));
      }
    }

    assertThat(TransferEntropy.bits(copies, 2)).isCloseTo(1, within(TOLERANCE));
    assertThat(TransferEntropy.bits(copies.stream().map(Pair::reversed).toList(), 2)).isZero();
  }

  @Test
  void bits_everyCombinationOnce_isNone() {
    var all = new ArrayList<Pair>();
    for (int code = 0; code < 8; code++) {
      all.add(new Pair(new int[] {code & 1, 0}, new int[] {code >> 1 & 1, code >> 2}));
    }

    assertThat(TransferEntropy.bits(all, 2)).isCloseTo(0, within(TOLERANCE));
  }

  @Test
  void bits_targetRepeatsItself_isNoneHoweverMuchTheSourceAgrees() {
    List<Pair> same =
        List.of(
            new Pair(new int[] {1, 1, 1}, new int[] {1, 1, 1}),
            new Pair(new int[] {0, 0, 0}, new int[] {0, 0, 0}));

    assertThat(TransferEntropy.bits(same, 2)).isZero();
  }

  @Test
  void bits_noisyCopy_isTheCapacityOfTheChannel() {
    // The copy is wrong in one case of four: 1 - H(1/4).
    var noisy = new ArrayList<Pair>();
    for (int x = 0; x < 2; x++) {
      for (int y = 0; y < 2; y++) {
        for (int n = 0; n < 4; n++) {
          noisy.add(new Pair(new int[] {x, 0}, new int[] {y, n == 0 ? 1 - x : x}));
        }
      }
    }
    double entropy = Entropy.of(new double[] {.25, .75}) / Math.log(2);

    assertThat(TransferEntropy.bits(noisy, 2)).isCloseTo(1 - entropy, within(TOLERANCE));
  }
}
