package dev.leeway.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.math.ClusterBootstrap.WeightedStatistic;
import dev.leeway.math.WeightedStatistics;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatisticsTest {

  /** Ratios of small whole numbers; only their rounding is left. */
  private static final double ROUNDING = 1e-12;

  @Test
  void auroc_tiesBetweenClasses_countHalf() {
    double[] scores = {.9, .5, .5, .1};
    boolean[] positive = {true, true, false, false};
    // Pairs: .9 over .5 and .1, .5 over .1, and one tie.
    assertValue(4, Statistics.auroc(scores, positive), 3.5 / 4);
  }

  @Test
  void falseAlarm_thresholdAtATie_takesTheWholeTie() {
    double[] scores = {.9, .8, .8, .2, .85, .8, .1};
    boolean[] positive = {true, true, true, true, false, false, false};
    assertValue(7, Statistics.falseAlarm(scores, positive, .75), 2.0 / 3);
    assertValue(7, Statistics.falseAlarm(scores, positive, .25), 0);
  }

  @Test
  void falseAlarm_recallNineTenths_needsNineOfTenPositives() {
    var scores = new double[14];
    var positive = new boolean[14];
    for (int row = 0; row < 10; row++) {
      scores[row] = 1 - row / 10.0;
      positive[row] = true;
    }
    // Nine positives stand at .2 or above; of the negatives, .95 and .25 do.
    System.arraycopy(new double[] {.95, .25, .15, .05}, 0, scores, 10, 4);
    assertValue(14, Statistics.falseAlarm(scores, positive, .9), 2.0 / 4);
  }

  @Test
  void f1_twoOfThreeRight_isTwoThirds() {
    boolean[] called = {true, true, true, false};
    boolean[] positive = {true, true, false, true};
    assertValue(4, Statistics.f1(called, positive), 2.0 * 2 / 6);
  }

  @Test
  void majority_mostRowsNegative_namesThem() {
    assertValue(4, Statistics.majority(new boolean[] {false, false, false, true}), .75);
  }

  @Test
  void smallest_onDisjointRows_isThatOfTheWorst() {
    WeightedStatistic first =
        WeightedStatistics.on(new int[] {0, 1}, WeightedStatistics.share(marks(true, true)));
    WeightedStatistic second =
        WeightedStatistics.on(new int[] {2, 3}, WeightedStatistics.share(marks(true, false)));
    var weights = new int[] {1, 1, 3, 1};
    assertThat(Statistics.smallest(List.of(first, second)).of(weights)).hasValue(.75);
  }

  @Test
  void share_noRowDrawn_hasNoValue() {
    assertThat(WeightedStatistics.share(marks(true)).of(new int[] {0})).isEmpty();
  }

  private static boolean[] marks(boolean... marks) {
    return marks;
  }

  private static void assertValue(int rows, WeightedStatistic statistic, double expected) {
    var once = new int[rows];
    Arrays.fill(once, 1);
    assertThat(statistic.of(once).orElseThrow()).isCloseTo(expected, within(ROUNDING));
  }
}
