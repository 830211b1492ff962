package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Laws;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClusterBootstrapTest {

  @Test
  void estimate_meanOfIndependentRows_hasTheKnownWidth() {
    RandomGenerator random = Laws.random(1);
    double[] values = IntStream.range(0, 400).mapToDouble(i -> random.nextGaussian()).toArray();
    var bootstrap = ClusterBootstrap.ofIndependentRows(400);
    var estimate = bootstrap.estimate(mean(values), 4_000, .95, random).orElseThrow();
    double average = Arrays.stream(values).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(values).map(v -> (v - average) * (v - average)).sum()) / 400;
    assertThat(estimate.value()).isCloseTo(average, within(1e-12));
    // 4,000 resamples put the ends within a few hundredths of a standard error.
    assertThat(estimate.interval().low())
        .isCloseTo(average - 1.96 * deviation, within(.15 * deviation));
    assertThat(estimate.interval().high())
        .isCloseTo(average + 1.96 * deviation, within(.15 * deviation));
  }

  @Test
  void estimate_rowsThatShareTheirLuck_hasAWiderInterval() {
    RandomGenerator random = Laws.random(2);
    double[] luck = IntStream.range(0, 100).mapToDouble(i -> random.nextGaussian()).toArray();
    double[] values = IntStream.range(0, 1_000).mapToDouble(i -> luck[i / 10]).toArray();
    int[] clusters = IntStream.range(0, 1_000).map(i -> i / 10).toArray();
    var clustered = new ClusterBootstrap(clusters);
    Interval whole = clustered.estimate(mean(values), 1_000, .95, random).orElseThrow().interval();
    Interval rows =
        ClusterBootstrap.ofIndependentRows(1_000)
            .estimate(mean(values), 1_000, .95, random)
            .orElseThrow()
            .interval();
    assertThat(clustered.clusters()).isEqualTo(100);
    assertThat((whole.high() - whole.low()) / (rows.high() - rows.low()))
        .isCloseTo(Math.sqrt(10), within(.4));
  }

  @Test
  void estimate_rowsAndWeights_agree() {
    double[] values = {1, 2, 3, 5, 8, 13};
    var bootstrap = new ClusterBootstrap(new int[] {7, 7, 3, 3, 9, 9});
    var byRows = bootstrap.estimate(mean(values), 200, .9, Laws.random(5));
    var byWeights =
        bootstrap.estimateWeighted(
            weights ->
                OptionalDouble.of(
                    IntStream.range(0, 6).mapToDouble(i -> weights[i] * values[i]).sum()
                        / Arrays.stream(weights).sum()),
            200,
            .9,
            Laws.random(5));
    assertThat(byRows.orElseThrow().interval().low())
        .isCloseTo(byWeights.orElseThrow().interval().low(), within(1e-12));
    assertThat(byRows.orElseThrow().interval().high())
        .isCloseTo(byWeights.orElseThrow().interval().high(), within(1e-12));
  }

  @Test
  void estimate_undefinedDrawings_areCounted() {
    var auroc = new Auroc(new double[] {1, 2, 3}, new boolean[] {true, false, false});
    var estimate =
        ClusterBootstrap.ofIndependentRows(3)
            .estimateWeighted(auroc::weighted, 500, .95, Laws.random(1))
            .orElseThrow();
    // No positive is drawn in (2/3)^3 of the drawings, no negative in 1/27.
    assertThat(estimate.undefined() / 500.0).isCloseTo(9 / 27.0, within(.07));
    assertThat(estimate.resamples() + estimate.undefined()).isEqualTo(500);
  }

  @Test
  void estimate_statisticWithoutValue_isEmpty() {
    var auroc = new Auroc(new double[] {1}, new boolean[] {true});
    var bootstrap = ClusterBootstrap.ofIndependentRows(1);
    assertThat(bootstrap.estimateWeighted(auroc::weighted, 10, .95, Laws.random(1))).isEmpty();
    assertThatThrownBy(() -> bootstrap.estimateWeighted(auroc::weighted, 0, .95, Laws.random(1)))
        .hasMessageContaining("0 resamples");
  }

  @Test
  void estimate_areaOfTenThousandRows_isReproducible() {
    RandomGenerator random = Laws.random(3);
    int rows = 10_000;
    var positive = new boolean[rows];
    var scores = new double[rows];
    for (int i = 0; i < rows; i++) {
      positive[i] = random.nextInt(4) == 0;
      scores[i] = random.nextGaussian() + (positive[i] ? 1 : 0);
    }
    var auroc = new Auroc(scores, positive);
    var bootstrap = new ClusterBootstrap(IntStream.range(0, rows).map(i -> i / 5).toArray());
    var first = bootstrap.estimateWeighted(auroc::weighted, 300, .95, Laws.random(4));
    var second = bootstrap.estimateWeighted(auroc::weighted, 300, .95, Laws.random(4));
    assertThat(first).isEqualTo(second);
    // The area for unit separation of two normal distributions is Phi(1 / sqrt 2).
    assertThat(first.orElseThrow().interval().contains(.7602)).isTrue();
  }

  private static ClusterBootstrap.Statistic mean(double[] values) {
    return rows -> Arrays.stream(rows).mapToDouble(row -> values[row]).average();
  }
}
