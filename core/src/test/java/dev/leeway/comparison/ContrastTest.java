package dev.leeway.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.measure.TerminalState;
import dev.leeway.objective.ControlLabel;
import dev.leeway.population.Observation;
import dev.leeway.testing.Laws;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class ContrastTest {

  private final UnitTable table = new UnitTable();

  @Test
  void difference_fiveLostAgainstFiveHeld_isTwoOfAllSplits() {
    for (int i = 0; i < 5; i++) {
      table.add(Side.A, "a" + i, lost(1, 1));
      table.add(Side.B, "b" + i, held(1));
    }
    Difference.Tested tested = tested(Measure.DISPLACED, 1);
    assertThat(tested.difference()).isEqualTo(1);
    assertThat(tested.exact()).isTrue();
    assertThat(tested.arrangements()).isEqualTo(252);
    assertThat(tested.p()).isCloseTo(2 / 252.0, within(1e-12));
  }

  @Test
  void difference_sameUnitsInBoth_exchangesEachWithItself() {
    for (int i = 0; i < 8; i++) {
      table.add(Side.A, "t" + i, lost(1, 1));
      table.add(Side.B, "t" + i, held(1));
    }
    assertThat(tested(Measure.DISPLACED, 1).p()).isCloseTo(2 / 256.0, within(1e-12));
  }

  @Test
  void difference_pairedUnitsThatVaryMuch_isSeenWhereIndependentOnesWouldNotBe() {
    var apart = new UnitTable();
    for (int i = 0; i < 20; i++) {
      for (int n = 0; n < 20; n++) {
        Observation inA = n <= i ? lost(1, 1) : held(1);
        Observation inB = n < i ? lost(1, 1) : held(1);
        table.add(Side.A, "t" + i, inA);
        table.add(Side.B, "t" + i, inB);
        apart.add(Side.A, "a" + i, inA);
        apart.add(Side.B, "b" + i, inB);
      }
    }
    Difference.Tested paired = tested(Measure.DISPLACED, 1);
    Difference.Tested alone = tested(apart, Measure.DISPLACED, 1);
    assertThat(paired.difference()).isCloseTo(.05, within(1e-12));
    assertThat(paired.p()).isLessThan(.001);
    assertThat(alone.p()).isGreaterThan(.3);
  }

  @Test
  void difference_twoUnitsASet_isTooSmallWhateverHappened() {
    table.add(Side.A, "a", lost(1, 1));
    table.add(Side.A, "b", lost(1, 1));
    table.add(Side.B, "c", held(1));
    table.add(Side.B, "d", held(1));
    Difference.Tested tested = tested(Measure.DISPLACED, 5);
    assertThat(tested.tooSmall()).isTrue();
    // (2.5758 + .8416)^2 x 2 x .25 / .01
    assertThat(tested.neededUnits()).isEqualTo(584);
    // Newcombe's method 10 for 2 of 2 against 0 of 2: 1 - sqrt(2) x .6576.
    assertThat(tested.interval().low()).isCloseTo(.0700, within(.0001));
  }

  @Test
  void difference_noneLostInEither_isNotCertain() {
    for (int i = 0; i < 30; i++) {
      table.add(Side.A, "t" + i, held(1));
      table.add(Side.B, "t" + i, held(1));
    }
    Difference.Tested tested = tested(Measure.DISPLACED, 1);
    assertThat(tested.difference()).isZero();
    assertThat(tested.p()).isEqualTo(1);
    // Newcombe's method 10 for 0 of 30 against 0 of 30: the Wilson limit of 0 of 30 either way.
    assertThat(tested.interval().low()).isCloseTo(-.1135, within(.0001));
    assertThat(tested.interval().high()).isCloseTo(.1135, within(.0001));
  }

  @Test
  void difference_aSetWithoutCases_isNotTested() {
    table.add(Side.A, "a", lost(1, 1));
    Contrast contrast = Contrast.of(Measure.DISPLACED, table, 1);
    assertThat(contrast.tested()).isFalse();
    assertThat(contrast.difference(1, 1).tested()).isEmpty();
    assertThat(contrast.difference(1, 1).b()).isEmpty();
  }

  @Test
  void survived_lossesByTurn_isTheMeanOfTheCurve() {
    for (int i = 0; i < 10; i++) {
      table.add(Side.A, "a" + i, i < 5 ? lost(2, 4) : held(4));
      table.add(Side.B, "b" + i, held(4));
    }
    Difference difference = Contrast.of(Measure.SURVIVED, table, 1).difference(1, 1);
    assertThat(difference.horizon()).hasValue(4);
    assertThat(difference.a().orElseThrow().value()).isCloseTo((1 + .5 * 3) / 4, within(1e-12));
    assertThat(difference.b().orElseThrow().value()).isEqualTo(1);
  }

  /** Two rates that differ by what is called detectable are told apart about 8 times in 10. */
  @Test
  void detectable_plantedDifference_isShownAboutAsOftenAsStated() {
    RandomGenerator random = Laws.random(6);
    double detectable = drawn(random, .5, .5, 1).detectable();
    // (1.96 + .8416) sqrt(2 x .25 / 90), and half a step of 1/90 either side.
    assertThat(detectable).isCloseTo(.2088 + .0111, within(.012));
    int shown = 0;
    int trials = 80;
    for (int trial = 0; trial < trials; trial++) {
      Difference.Tested tested = drawn(random, .5 + .2199 / 2, .5 - .2199 / 2, trial);
      shown += tested.p() <= Comparison.LEVEL ? 1 : 0;
    }
    assertThat(shown / (double) trials).isBetween(.68, .92);
  }

  /** Without any difference, one is claimed about as often as the level allows. */
  @Test
  void p_noDifference_isSeldomSmall() {
    RandomGenerator random = Laws.random(7);
    int claimed = 0;
    int covered = 0;
    int seeds = 80;
    for (int trial = 0; trial < seeds; trial++) {
      Difference.Tested tested = drawn(random, .3, .3, trial);
      claimed += tested.p() <= Comparison.LEVEL ? 1 : 0;
      covered += tested.interval().contains(0) ? 1 : 0;
    }
    assertThat(claimed / (double) seeds).isLessThan(.12);
    assertThat(covered / (double) seeds).isGreaterThan(.88);
  }

  @Test
  void table_moreUnitsThanItHolds_joinsThemAndLosesNothing() {
    for (int i = 0; i < UnitTable.MOST + 1_000; i++) {
      table.add(Side.A, "u" + i, held(1));
    }
    assertThat(table.rows()).hasSize(UnitTable.MOST);
    assertThat(table.rows().stream().mapToDouble(row -> row.a().cases(Measure.DISPLACED)).sum())
        .isEqualTo(UnitTable.MOST + 1_000.0);
  }

  private static Difference.Tested drawn(RandomGenerator random, double a, double b, int seed) {
    var table = new UnitTable();
    for (int i = 0; i < 90; i++) {
      table.add(Side.A, "a" + i, random.nextDouble() < a ? lost(1, 1) : held(1));
      table.add(Side.B, "b" + i, random.nextDouble() < b ? lost(1, 1) : held(1));
    }
    return Contrast.of(Measure.DISPLACED, table, seed).difference(1, 1).tested().orElseThrow();
  }

  private Difference.Tested tested(Measure measure, int asked) {
    return tested(table, measure, asked);
  }

  private static Difference.Tested tested(UnitTable table, Measure measure, int asked) {
    return Contrast.of(measure, table, 1).difference(1, asked).tested().orElseThrow();
  }

  static Observation held(int turns) {
    return observation(TerminalState.ANCHORED, turns, OptionalInt.empty());
  }

  static Observation lost(int at, int turns) {
    return observation(TerminalState.DISPLACED, turns, OptionalInt.of(at));
  }

  private static Observation observation(TerminalState state, int turns, OptionalInt lostAt) {
    return new Observation(
        state,
        lostAt.isPresent(),
        Collections.nCopies(turns, new Observation.Trial(.5, ControlLabel.CONTROLLED)),
        lostAt,
        0,
        0,
        lostAt.isPresent() ? 1 : 0,
        0,
        0,
        Optional.empty(),
        'B',
        List.of());
  }
}
