package dev.leeway.weave.staleness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Laws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RaterSplitsTest {

  /** Three drivers and three riders judge each transcript. */
  private static List<RaterSplits.Verdict> verdicts(int transcripts, double alongGroups) {
    var random = Laws.random(1);
    var verdicts = new ArrayList<RaterSplits.Verdict>();
    for (int t = 0; t < transcripts; t++) {
      boolean along = random.nextDouble() < alongGroups;
      for (int rater = 0; rater < 6; rater++) {
        boolean driver = rater < 3;
        verdicts.add(
            new RaterSplits.Verdict(
                "t" + t, driver ? "drivers" : "riders", along ? driver : random.nextBoolean()));
      }
    }
    return verdicts;
  }

  @Test
  void find_groupsAlwaysOpposed_isStableAndChanceIsCounted() {
    RaterSplits.Split found = new RaterSplits(verdicts(20, 1)).find(1).orElseThrow();

    assertThat(found.compared()).isEqualTo(20);
    assertThat(found.split()).isEqualTo(20);
    assertThat(found.p()).isCloseTo(.005, within(1e-9));
    assertThat(found.gap()).isCloseTo(1, within(1e-9));
    // Three for and three against in two groups of three: 2 of 20 hands lie 1 apart, 18 a third.
    assertThat(found.chance()).isCloseTo(.4, within(.03));
  }

  @Test
  void find_raterAtWill_isNotStable() {
    RaterSplits.Split found = new RaterSplits(verdicts(40, 0)).find(1).orElseThrow();

    assertThat(found.stable()).isFalse();
  }

  @Test
  void find_oneGroup_saysNothing() {
    var one = List.of(new RaterSplits.Verdict("t", "drivers", true));

    assertThat(new RaterSplits(one).find(1)).isEmpty();
    assertThat(new RaterSplits(one).majorities()).containsEntry("t", true);
  }

  @Test
  void majorities_asManyForAsAgainst_saysNothing() {
    var two =
        List.of(
            new RaterSplits.Verdict("t", "drivers", true),
            new RaterSplits.Verdict("t", "riders", false));

    var splits = new RaterSplits(two);

    assertThat(splits.majorities()).isEmpty();
    assertThat(splits.split("t")).isTrue();
    assertThat(splits.compared("t")).isTrue();
    assertThat(splits.compared("u")).isFalse();
  }
}
