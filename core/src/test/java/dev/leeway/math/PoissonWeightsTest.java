package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Laws;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class PoissonWeightsTest {

  @Test
  void of_manyUnits_hasPoissonFrequencies() {
    var weights = new PoissonWeights(200, 1);
    var counts = new int[12];
    for (int unit = 0; unit < 2_000; unit++) {
      for (int weight : weights.of(PoissonWeights.key("unit " + unit))) {
        counts[weight]++;
      }
    }
    double all = Arrays.stream(counts).sum();
    // e^-1 / k!; 400,000 draws put each share within .002 of it.
    assertThat(counts[0] / all).isCloseTo(Math.exp(-1), within(.003));
    assertThat(counts[1] / all).isCloseTo(Math.exp(-1), within(.003));
    assertThat(counts[2] / all).isCloseTo(Math.exp(-1) / 2, within(.003));
    assertThat(counts[3] / all).isCloseTo(Math.exp(-1) / 6, within(.003));
  }

  @Test
  void of_sameUnit_isTheSameAndAnotherIsIndependent() {
    var weights = new PoissonWeights(4_000, 7);
    int[] one = weights.of(PoissonWeights.key("a"));
    assertThat(weights.of(PoissonWeights.key("a"))).isEqualTo(one);
    int[] other = weights.of(PoissonWeights.key("b"));
    double product = 0;
    for (int n = 0; n < one.length; n++) {
      product += (one[n] - 1.0) * (other[n] - 1.0) / one.length;
    }
    assertThat(product).isCloseTo(0, within(.06));
    assertThat(new PoissonWeights(4_000, 8).of(PoissonWeights.key("a"))).isNotEqualTo(one);
    assertThatThrownBy(() -> new PoissonWeights(1, 0)).hasMessageContaining("1 resamples");
  }

  /** Ten rows a unit that all share their luck: the rows' own interval would hold about half. */
  @Test
  void intervals_overClusteredRows_holdTheTruthAboutAsOftenAsTheySay() {
    RandomGenerator random = Laws.random(11);
    int held = 0;
    int naive = 0;
    int trials = 400;
    for (int trial = 0; trial < trials; trial++) {
      var hits = new int[200];
      var rows = new int[200];
      var weights = new PoissonWeights(200, trial);
      double share = 0;
      for (int unit = 0; unit < 40; unit++) {
        double luck = random.nextDouble() < .3 ? .85 : .05;
        int y = 0;
        for (int row = 0; row < 10; row++) {
          y += random.nextDouble() < luck ? 1 : 0;
        }
        share += y / 400.0;
        int[] drawn = weights.of(PoissonWeights.key("u" + unit));
        for (int n = 0; n < drawn.length; n++) {
          hits[n] += drawn[n] * y;
          rows[n] += drawn[n] * 10;
        }
      }
      double truth = .3 * .85 + .7 * .05;
      held +=
          WilsonInterval.clustered(share, 400, variance(hits, rows), 40).contains(truth) ? 1 : 0;
      naive += WilsonInterval.clustered(share, 400, 0, 40).contains(truth) ? 1 : 0;
    }
    assertThat(held / (double) trials).isBetween(.92, .98);
    assertThat(naive / (double) trials).isLessThan(.7);
  }

  private static double variance(int[] hits, int[] rows) {
    double[] shares = new double[hits.length];
    Arrays.setAll(shares, n -> hits[n] / (double) rows[n]);
    double mean = Arrays.stream(shares).average().orElseThrow();
    return Arrays.stream(shares).map(s -> (s - mean) * (s - mean)).sum() / (shares.length - 1);
  }
}
