package dev.leeway.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.testing.Laws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class TwoSampleTestTest {

  private static final int GROUPS = 40;
  private static final int ROWS = 2;

  @Test
  void run_samplesOfDifferentSubjects_areToldApart() {
    TwoSampleTest.Distance distance = test(1, 0).run(halves(), 49);

    assertThat(distance.auc().observed()).isGreaterThan(.95);
    assertThat(distance.auc().p()).isCloseTo(.02, within(1e-9));
    assertThat(distance.estimate().orElseThrow().interval().low()).isGreaterThan(.9);
  }

  @Test
  void run_manySeeds_findsPlantedDriftAndSeldomCriesWolf() {
    int falseAlarms = 0;
    int found = 0;
    int runs = 40;
    for (int seed = 0; seed < runs; seed++) {
      falseAlarms += test(0, seed).run(halves(), 19).auc().p() <= .05 ? 1 : 0;
      found += test(.5, 1_000 + seed).run(halves(), 19).auc().p() <= .05 ? 1 : 0;
    }
    // At a level of .05, more than 6 of 40 would have a probability of .003.
    assertThat(falseAlarms).isLessThanOrEqualTo(6);
    assertThat(found).isGreaterThanOrEqualTo(32);
  }

  /** The first half of the groups is about the office, and so is the second but for a share. */
  private static TwoSampleTest test(double share, long seed) {
    RandomGenerator random = Laws.random(seed);
    var texts = new ArrayList<String>();
    var groups = new int[GROUPS * ROWS];
    for (int group = 0; group < GROUPS; group++) {
      boolean travel = group >= GROUPS / 2 && random.nextDouble() < share;
      for (int row = 0; row < ROWS; row++) {
        groups[texts.size()] = group;
        texts.add(Topics.text(travel, random));
      }
    }
    return new TwoSampleTest(TextVectors.of(texts, new Encoder.Absent("test")), groups, seed);
  }

  private static boolean[] halves() {
    var labels = new boolean[GROUPS];
    Arrays.fill(labels, GROUPS / 2, GROUPS, true);
    return labels;
  }
}
