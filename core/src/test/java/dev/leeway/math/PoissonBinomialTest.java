package dev.leeway.math;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PoissonBinomialTest {

  @Test
  void distribution_anyProbabilities_isTheSumOverAllOutcomes() {
    forAll(
        50,
        random -> {
          double[] p = random.doubles(5).toArray();
          var expected = new double[6];
          for (int outcome = 0; outcome < 32; outcome++) {
            double mass = 1;
            for (int t = 0; t < 5; t++) {
              mass *= (outcome >> t & 1) == 1 ? p[t] : 1 - p[t];
            }
            expected[Integer.bitCount(outcome)] += mass;
          }
          assertThat(PoissonBinomial.distribution(p)).containsExactly(expected, within(1e-12));
        });
  }

  @Test
  void share_knownCase_leavesTheTailsOut() {
    // P(0) = .081, P(1) = .747, P(2) = .163, P(3) = .009
    assertThat(PoissonBinomial.share(new double[] {.9, .1, .1}, .95))
        .isEqualTo(new Interval(0, 2 / 3.0));
    assertThat(PoissonBinomial.share(new double[] {1, 1}, .95)).isEqualTo(new Interval(1, 1));
  }

  @Test
  void distribution_notAProbability_saysWhich() {
    assertThatThrownBy(() -> PoissonBinomial.distribution(new double[] {.5, 1.5}))
        .hasMessage("probabilities[1] = 1.5, expected [0, 1]");
  }
}
