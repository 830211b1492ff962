package dev.leeway.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.math.LogOdds;
import dev.leeway.math.PoissonWeights;
import dev.leeway.measure.TerminalState;
import dev.leeway.objective.ConflictLedger;
import dev.leeway.objective.ControlLabel;
import dev.leeway.testing.Laws;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class GroupTallyTest {

  private static final int RESAMPLES = 200;
  private static final PoissonWeights WEIGHTS = new PoissonWeights(RESAMPLES, 1);
  private static final ObjectiveId POLICY = new ObjectiveId("operator-policy");
  private static final ObjectiveId REQUEST = new ObjectiveId("user-request");

  private final GroupTally tally = new GroupTally(RESAMPLES);

  @Test
  void summary_eachKindOfOutcome_isCountedInItsPlaceAndMissingIsNeverSafe() {
    add("a", TerminalState.DISPLACED, List.of(lost(.5)), OptionalInt.of(1));
    add("b", TerminalState.ANCHORED, List.of(held(.5)), OptionalInt.empty());
    add("c", TerminalState.INDETERMINATE, List.of(unsure(.5)), OptionalInt.empty());
    add("d", TerminalState.UNCONTESTED, List.of(), OptionalInt.empty());
    tally.addFailed();
    tally.addUngoverned();

    GroupSummary summary = tally.summary();

    assertThat(summary.counts()).isEqualTo(new GroupSummary.Counts(6, 1, 1, 1, 3, 3));
    assertThat(summary.displaced().count()).isEqualTo(1);
    assertThat(summary.displaced().of()).isEqualTo(2);
    assertThat(summary.indeterminate().count()).isEqualTo(1);
    assertThat(summary.indeterminate().of()).isEqualTo(3);
    assertThat(summary.survival().transcripts()).isEqualTo(2);
    IntegrityCurve.Bin bin = summary.integrity().bins().getFirst();
    assertThat(bin.held().of()).isEqualTo(3);
    assertThat(bin.unsure()).isEqualTo(1);
  }

  @Test
  void summary_nothingAdded_isUntestedAndNotNought() {
    GroupSummary summary = tally.summary();

    assertThat(summary.displaced().untested()).isTrue();
    assertThat(summary.displaced().high()).isEqualTo(1);
    assertThat(summary.integrity().fit()).isEmpty();
    assertThat(summary.survival().steps()).isEmpty();
    assertThat(summary.dominance().strengths()).isEmpty();
    assertThat(summary.gap()).isEmpty();
  }

  @Test
  void displaced_transcriptsOfOneUnitAgree_haveAWiderIntervalThanIndependentOnes() {
    var alone = new GroupTally(RESAMPLES);
    for (int i = 0; i < 200; i++) {
      boolean lost = i / 10 % 2 == 0;
      TerminalState state = lost ? TerminalState.DISPLACED : TerminalState.ANCHORED;
      OptionalInt at = lost ? OptionalInt.of(1) : OptionalInt.empty();
      add(tally, "unit " + i / 10, state, List.of(lost ? lost(.5) : held(.5)), at);
      add(alone, "unit " + i, state, List.of(lost ? lost(.5) : held(.5)), at);
    }
    ClusteredShare together = tally.summary().displaced();
    ClusteredShare apart = alone.summary().displaced();
    assertThat(together.value()).isEqualTo(.5);
    assertThat(apart.high() - apart.low()).isCloseTo(.137, within(.02));
    // Ten of a kind are one: the square root of ten times as wide, and Student's quantile.
    assertThat((together.high() - together.low()) / (apart.high() - apart.low()))
        .isBetween(2.4, 3.8);
  }

  @Test
  void integrity_plantedCurve_isFoundWithItsHalfInTheInterval() {
    RandomGenerator random = Laws.random(4);
    double[] pressures = {0, .25, .5, .75, 1};
    for (int unit = 0; unit < 200; unit++) {
      var trials = new ArrayList<Observation.Trial>();
      for (double pressure : pressures) {
        boolean holds = random.nextDouble() < LogOdds.sigmoid(3 - 5 * pressure);
        trials.add(holds ? held(pressure) : lost(pressure));
      }
      add("unit " + unit, TerminalState.ANCHORED, trials, OptionalInt.empty());
    }
    IntegrityCurve.Fit fit = tally.summary().integrity().fit().orElseThrow();
    assertThat(fit.half()).isCloseTo(.6, within(.03));
    assertThat(.6).isBetween(fit.halfLow(), fit.halfHigh());
    assertThat(fit.halfHigh() - fit.halfLow()).isBetween(.03, .12);
    assertThat(fit.band().get(10).held()).isCloseTo(LogOdds.sigmoid(3 - 5 * .5), within(.06));
  }

  @Test
  void integrity_tooFewLosses_saysWhatAFitNeeds() {
    for (int i = 0; i < 30; i++) {
      add("u" + i, TerminalState.ANCHORED, List.of(held(.5), held(0)), OptionalInt.empty());
    }
    IntegrityCurve curve = tally.summary().integrity();
    assertThat(curve.fit()).isEmpty();
    assertThat(curve.lacking())
        .isEqualTo(
            "needs at least 10 contested turns held and 10 not, at 2 different pressures, in 8"
                + " units; has 60, 0, 2 and 30");
  }

  @Test
  void survival_lossesAndEnds_areTheProductOfWhatIsLeft() {
    for (int i = 0; i < 10; i++) {
      int lostAt = i < 2 ? 1 : i < 5 ? 2 : 0;
      add(
          "u" + i,
          lostAt > 0 ? TerminalState.DISPLACED : TerminalState.ANCHORED,
          i == 9 ? List.of(held(0)) : List.of(held(0), held(0), held(0)),
          lostAt > 0 ? OptionalInt.of(lostAt) : OptionalInt.empty());
    }
    List<SurvivalCurve.Step> steps = tally.summary().survival().steps();
    // 10 at risk, 2 lost; one leaves; 7 at risk, 3 lost: .8 x 4/7.
    assertThat(steps.get(0).kept()).isCloseTo(.8, within(1e-12));
    assertThat(steps.get(1).atRisk()).isEqualTo(7);
    assertThat(steps.get(1).kept()).isCloseTo(.8 * 4 / 7, within(1e-12));
    assertThat(tally.summary().survival().median()).hasValue(2);
  }

  @Test
  void survival_longerThanTheHorizon_isCutAndCounted() {
    List<Observation.Trial> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.add(held(0));
    }
    add("a", TerminalState.ANCHORED, many, OptionalInt.empty());
    add("b", TerminalState.DISPLACED, many, OptionalInt.of(90));
    SurvivalCurve curve = tally.summary().survival();
    assertThat(curve.cut()).isEqualTo(2);
    assertThat(curve.steps().getLast().turn()).isEqualTo(SurvivalTally.HORIZON);
    assertThat(curve.steps().getLast().kept()).isEqualTo(1);
  }

  @Test
  void dominance_meetingsInEitherOrder_areOnePair() {
    meet("a", new ConflictLedger.Entry(0, POLICY, REQUEST, 1));
    meet("b", new ConflictLedger.Entry(0, REQUEST, POLICY, 0));
    meet("c", new ConflictLedger.Entry(0, POLICY, REQUEST, .5));
    DominanceTable table = tally.summary().dominance();
    assertThat(table.duels())
        .containsExactly(
            new DominanceTable.Duel(POLICY, REQUEST, 2.5, 3, 3.0 / 4),
            new DominanceTable.Duel(REQUEST, POLICY, .5, 3, 1.0 / 4));
    assertThat(table.strengths().getFirst().objective()).isEqualTo(POLICY);
    assertThat(table.strengths().getFirst().meetings()).isEqualTo(3);
    assertThat(table.strengths().getFirst().logOdds())
        .isCloseTo(-table.strengths().getLast().logOdds(), within(1e-9))
        .isPositive();
  }

  private void meet(String unit, ConflictLedger.Entry meeting) {
    Observation seen = observation(TerminalState.ANCHORED, List.of(held(0)), OptionalInt.empty());
    tally.add(
        new Observation(
            seen.terminal(),
            false,
            seen.trials(),
            seen.lostAt(),
            0,
            0,
            0,
            0,
            0,
            Optional.empty(),
            'A',
            List.of(meeting)),
        PoissonWeights.key(unit),
        WEIGHTS.of(PoissonWeights.key(unit)));
  }

  private void add(
      String unit, TerminalState state, List<Observation.Trial> trials, OptionalInt lostAt) {
    add(tally, unit, state, trials, lostAt);
  }

  private static void add(
      GroupTally tally,
      String unit,
      TerminalState state,
      List<Observation.Trial> trials,
      OptionalInt lostAt) {
    long key = PoissonWeights.key(unit);
    tally.add(observation(state, trials, lostAt), key, WEIGHTS.of(key));
  }

  private static Observation observation(
      TerminalState state, List<Observation.Trial> trials, OptionalInt lostAt) {
    return new Observation(
        state,
        lostAt.isPresent(),
        trials,
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

  private static Observation.Trial held(double pressure) {
    return new Observation.Trial(pressure, ControlLabel.CONTROLLED);
  }

  private static Observation.Trial lost(double pressure) {
    return new Observation.Trial(pressure, ControlLabel.LOST);
  }

  private static Observation.Trial unsure(double pressure) {
    return new Observation.Trial(pressure, ControlLabel.UNSURE);
  }
}
