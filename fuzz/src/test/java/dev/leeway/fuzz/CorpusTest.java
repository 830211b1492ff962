package dev.leeway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A search is as good as what it starts from. */
final class CorpusTest {

  private static final int MOST_BYTES = 300_000;

  @Test
  void everyTarget_hasSeeds() {
    assertThat(Targets.all()).hasSizeGreaterThan(19);
    for (Targets.Target target : Targets.all()) {
      assertThat(target.seeds()).as(target.name()).isNotEmpty();
    }
  }

  @Test
  void corpus_staysSmall() {
    int bytes = 0;
    for (Targets.Target target : Targets.all()) {
      bytes += target.seeds().stream().mapToInt(seed -> seed.length).sum();
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }
}
