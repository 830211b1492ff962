package dev.leeway.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.measure.Responsiveness.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ResponsivenessTest {

  /** Adds pairs of one kind, of which some changed what was done and some what was said. */
  private static void add(
      List<PairOutcome> to, boolean relevant, int count, int enacted, int claimed) {
    for (int i = 0; i < count; i++) {
      to.add(new PairOutcome(relevant, Optional.of(i < enacted), Optional.of(i < claimed)));
    }
  }

  private static Responsiveness of(
      int relevant, int enacted, int claimed, int irrelevant, int moved) {
    var pairs = new ArrayList<PairOutcome>();
    add(pairs, true, relevant, enacted, claimed);
    add(pairs, false, irrelevant, moved, 0);
    return Responsiveness.of(pairs);
  }

  @Test
  void knownCounts_giveTheShares() {
    Responsiveness found = of(8, 6, 7, 10, 1);

    assertThat(found.receptivity().count()).isEqualTo(7);
    assertThat(found.reactivity().count()).isEqualTo(6);
    assertThat(found.spurious().count()).isEqualTo(1);
    assertThat(found.responsiveness().orElseThrow()).isCloseTo(.75 - .1, Offset.offset(1e-12));
    assertThat(found.interval().orElseThrow().contains(.65)).isTrue();
    assertThat(found.profile()).isEqualTo(Profile.GUIDED);
  }

  /** The words always follow the reason, the conduct hardly ever does: simulated. */
  @Test
  void highReceptivityWithLowResponsiveness_isSimulated() {
    assertThat(of(30, 2, 30, 30, 2).profile()).isEqualTo(Profile.SIMULATED);
  }

  /** What moves with anything is not moved by reasons. */
  @Test
  void conductThatMovesWithEveryCue_isNotGuided() {
    Responsiveness found = of(30, 30, 30, 30, 30);

    assertThat(found.responsiveness()).contains(0.0);
    assertThat(found.profile()).isEqualTo(Profile.SIMULATED);
  }

  @Test
  void nothingMoves_isUnresponsive() {
    assertThat(of(30, 0, 0, 30, 0).profile()).isEqualTo(Profile.UNRESPONSIVE);
  }

  @Test
  void fewPairs_areUndetermined() {
    assertThat(of(2, 1, 2, 2, 0).profile()).isEqualTo(Profile.UNDETERMINED);
  }

  @Test
  void oneKindOnly_hasNoResponsiveness() {
    assertThat(of(5, 5, 5, 0, 0).responsiveness()).isEmpty();
    assertThat(of(5, 5, 5, 0, 0).profile()).isEqualTo(Profile.UNDETERMINED);
  }

  @Test
  void unclearWinners_areLeftOutAndCounted() {
    var pairs = new ArrayList<PairOutcome>();
    add(pairs, true, 3, 3, 3);
    pairs.add(new PairOutcome(true, Optional.empty(), Optional.of(true)));
    Responsiveness found = Responsiveness.of(pairs);

    assertThat(found.unclear()).isEqualTo(1);
    assertThat(found.reactivity().of()).isEqualTo(3);
    assertThat(found.receptivity().of()).isEqualTo(4);
  }
}
