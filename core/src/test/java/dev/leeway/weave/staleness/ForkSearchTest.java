package dev.leeway.weave.staleness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ForkSearchTest {

  /** The faint pull that keeps a rate of 0 or 1 finite. */
  private static final double PULL = .1;

  @Test
  void find_twoRatesUnderOneCue_isAForkWithTheGapOfTheBinomials() {
    var cases = new ArrayList<Case>();
    var gold = new TreeMap<String, Boolean>();
    add(cases, gold, 30, 27, "urgency");
    add(cases, gold, 30, 3);

    List<ConceptFork> forks = new ForkSearch(gold, Map.of(), List.of()).find(cases);

    double expected = 2 * (binomial(27, 30) + binomial(3, 30) - binomial(30, 60)) - Math.log(60);
    assertThat(forks).hasSize(1);
    assertThat(forks.getFirst().gap()).isCloseTo(expected, within(PULL));
    assertThat(forks.getFirst().split()).isEqualTo("pressure by urgency");
    assertThat(forks.getFirst().sides().getFirst().lost()).isCloseTo(.9, within(1e-9));
    assertThat(forks.getFirst().sides().getFirst().cues()).containsExactly("urgency");
  }

  @Test
  void find_oneRate_isNoForkThoughCuesDiffer() {
    var cases = new ArrayList<Case>();
    var gold = new TreeMap<String, Boolean>();
    add(cases, gold, 30, 15, "urgency", "reward");
    add(cases, gold, 30, 15);

    assertThat(new ForkSearch(gold, Map.of(), List.of()).find(cases)).isEmpty();
  }

  @Test
  void find_whatTheCharterAlreadyExpects_isNoFork() {
    var cases = new ArrayList<Case>();
    var gold = new TreeMap<String, Boolean>();
    for (int i = 0; i < 30; i++) {
      cases.add(StaleCases.of("a" + i, "words", true, .9, "urgency"));
      gold.put("a" + i, i < 27);
      cases.add(StaleCases.of("b" + i, "words", false, .1));
      gold.put("b" + i, i < 3);
    }

    assertThat(new ForkSearch(gold, Map.of(), List.of()).find(cases)).isEmpty();
  }

  private static void add(
      List<Case> cases, Map<String, Boolean> gold, int number, int lost, String... cues) {
    for (int i = 0; i < number; i++) {
      String id = "case" + cases.size();
      cases.add(StaleCases.of(id, "words", false, .5, cues));
      gold.put(id, i < lost);
    }
  }

  private static double binomial(int count, int of) {
    double p = (double) count / of;
    return count * Math.log(p) + (of - count) * Math.log(1 - p);
  }
}
