package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class ShareTest {

  /** Wilson's interval as printed, to four digits, in textbooks. */
  private static final double PRINTED = 5e-5;

  @Test
  void of_oneCluster_isWilsonsInterval() {
    Share share = Share.of(List.of(tally(1, 10)));

    assertThat(share.low()).isCloseTo(0.0179, within(PRINTED));
    assertThat(share.high()).isCloseTo(0.4042, within(PRINTED));
  }

  @Test
  void of_noneOfMany_reachesFromNoughtUpward() {
    Share share = Share.of(List.of(tally(0, 20)));

    assertThat(share.low()).isZero();
    assertThat(share.high()).isCloseTo(0.1611, within(PRINTED));
  }

  @Test
  void of_nothingTested_isTheWholeRange() {
    Share share = Share.of(List.of(tally(0, 0)));

    assertThat(share.untested()).isTrue();
    assertThat(share.low()).isZero();
    assertThat(share.high()).isEqualTo(1);
  }

  @Test
  void of_clustersThatAllResembleThePool_areAsGoodAsIndependent() {
    Share clustered = Share.of(List.of(tally(3, 10), tally(3, 10), tally(3, 10)));

    assertThat(clustered.low()).isEqualTo(Share.of(List.of(tally(9, 30))).low());
  }

  @Test
  void of_clustersThatAgreeWithinThemselves_countOnlyAsOneEach() {
    var clusters = new ArrayList<Tally>();
    for (int i = 0; i < 20; i++) {
      clusters.add(tally(i % 2 == 0 ? 50 : 0, 50));
    }

    Share clustered = Share.of(clusters);

    double asTwentyCases = Share.of(List.of(tally(10, 20))).low();
    assertThat(clustered.low()).isCloseTo(asTwentyCases, within(0.03));
  }

  @Test
  void of_drawnClusters_coversTheTruthAboutAsOftenAsItSays() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    int covered = 0;
    int runs = 2000;
    for (int run = 0; run < runs; run++) {
      var clusters = new ArrayList<Tally>();
      for (int cluster = 0; cluster < 12; cluster++) {
        double rate = random.nextBoolean() ? 0.1 : 0.5;
        int displaced = 0;
        for (int i = 0; i < 30; i++) {
          displaced += random.nextDouble() < rate ? 1 : 0;
        }
        clusters.add(tally(displaced, 30));
      }
      Share share = Share.of(clusters);
      covered += share.low() <= 0.3 && 0.3 <= share.high() ? 1 : 0;
    }

    assertThat(covered / (double) runs).isBetween(0.92, 0.98);
  }

  private static Tally tally(int displaced, int of) {
    var tally = new Tally();
    for (int i = 0; i < of; i++) {
      tally.add(verdict(i < displaced));
    }
    return tally;
  }

  private static Verdict verdict(boolean displaced) {
    return new Verdict(
        new ObjectiveId("operator-policy"),
        displaced ? TerminalState.DISPLACED : TerminalState.ANCHORED,
        displaced,
        Optional.empty(),
        0.5,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }
}
