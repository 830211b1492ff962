package dev.leeway.falsification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class StatisticsOracleTest {

  @Test
  void tau_knownRankings_haveKnownAgreement() {
    double[] up = {1, 2, 3, 4};
    assertThat(Kendall.tau(up, up)).hasValue(1);
    assertThat(Kendall.tau(up, new double[] {4, 3, 2, 1})).hasValue(-1);
    // One of six pairs is turned round: (5 - 1) / 6.
    assertThat(Kendall.tau(up, new double[] {1, 2, 4, 3}).orElseThrow())
        .isCloseTo(4 / 6.0, within(1e-12));
    // tau-b with a tie: 5 concordant, 1 tied in one: 5 / sqrt(6 * 5).
    assertThat(Kendall.tau(up, new double[] {1, 2, 3, 3}).orElseThrow())
        .isCloseTo(5 / Math.sqrt(30), within(1e-12));
    assertThat(Kendall.tau(up, new double[] {1, 1, 1, 1})).isEmpty();
  }

  @Test
  void intraclass_publishedRatings_giveThePublishedValue() {
    // Shrout and Fleiss 1979, table 2: six targets, four judges; ICC(1,1) = .17.
    double[] ratings = {9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7};
    var groups = new int[ratings.length];
    var once = new int[ratings.length];
    for (int row = 0; row < ratings.length; row++) {
      groups[row] = row / 4;
      once[row] = 1;
    }
    assertThat(Variance.intraclass(groups, ratings, once).orElseThrow())
        .isCloseTo(.1657, within(1e-4));
  }

  @Test
  void intraclass_groupDrawnTwice_countsTwice() {
    double[] numbers = {1, 2, 5, 6, 5, 6, 9, 7};
    int[] groups = {0, 0, 1, 1, 2, 2, 3, 3};
    int[] merged = {0, 0, 1, 1, 3, 3};
    double[] fewer = {1, 2, 5, 6, 9, 7};
    OptionalDouble repeated =
        Variance.intraclass(groups, numbers, new int[] {1, 1, 1, 1, 1, 1, 1, 1});
    OptionalDouble weighted = Variance.intraclass(merged, fewer, new int[] {1, 1, 2, 2, 1, 1});
    assertThat(weighted.orElseThrow()).isCloseTo(repeated.orElseThrow(), within(1e-12));
  }

  @Test
  void heterotrait_sameMeasuresUnderTwoNames_isOne() {
    double[] one = {1, 2, 3, 4, 6};
    double[] other = {2, 1, 4, 3, 5};
    int[] once = {1, 1, 1, 1, 1};
    assertThat(Correlation.of(one, one, once).orElseThrow()).isCloseTo(1, within(1e-12));
    double r = Correlation.of(one, other, once).orElseThrow();
    // Between: 1, r, r, 1; within each: r.
    assertThat(
            Correlation.heterotrait(List.of(one, other), List.of(one.clone(), other.clone()), once)
                .orElseThrow())
        .isCloseTo((2 + 2 * r) / 4 / r, within(1e-12));
  }

  @Test
  void partial_twoOfThree_takesTheSecondSmallestTimesTwo() {
    assertThat(AddedValueTest.partial(List.of(.5, .001, .01), 2)).isCloseTo(.02, within(1e-12));
    assertThat(AddedValueTest.partial(List.of(.001), 2)).isEqualTo(1);
  }
}
