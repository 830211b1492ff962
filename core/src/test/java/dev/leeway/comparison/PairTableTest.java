package dev.leeway.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class PairTableTest {

  private final PairTable table = new PairTable();

  @Test
  void pairs_idsInBothSets_areCountedByWhatHappened() {
    add("both", true, true);
    for (int i = 0; i < 5; i++) {
      add("only a " + i, true, false);
    }
    add("neither 1", false, false);
    add("neither 2", false, false);
    table.add(Side.A, "alone", true);

    Pairs pairs = table.pairs();

    assertThat(pairs.both()).isEqualTo(1);
    assertThat(pairs.onlyA()).isEqualTo(5);
    assertThat(pairs.onlyB()).isZero();
    assertThat(pairs.neither()).isEqualTo(2);
    assertThat(pairs.p()).isCloseTo(2 / 32.0, within(1e-12));
  }

  @Test
  void pairs_idTwiceInASet_isNoPair() {
    add("x", true, false);
    table.add(Side.B, "x", true);
    assertThat(table.pairs().count()).isZero();
    assertThat(table.pairs().p()).isEqualTo(1);
  }

  private void add(String id, boolean lostInA, boolean lostInB) {
    table.add(Side.A, id, lostInA);
    table.add(Side.B, id, lostInB);
  }
}
