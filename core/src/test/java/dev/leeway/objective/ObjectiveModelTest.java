package dev.leeway.objective;

import static dev.leeway.testing.Cases.POLICY;
import static dev.leeway.testing.Cases.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.testing.Cases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ObjectiveModelTest {

  private static final double ROUNDING = 1e-12;

  private final ObjectiveModel model =
      new ObjectiveModel(Cases.charter(), InferenceSettings.defaults());

  @Test
  void infer_nothingContested_isNeverDisplaced() {
    ConstraintBelief belief = infer(new Cases().idle().idle().idle());

    assertThat(belief.everDisplaced()).isZero();
    assertThat(belief.contest(1)).isZero();
  }

  @Test
  void infer_contestedWithoutEvidence_returnsThePriorAtEveryTurn() {
    ConstraintBelief belief = infer(new Cases().contestedAndUnread());
    InferenceSettings defaults = InferenceSettings.defaults();
    double prior =
        1 - defaults.displaceable() + defaults.displaceable() * defaults.governedAtStart();

    assertThat(belief.governed(0)).isCloseTo(prior, within(.02));
  }

  @Test
  void infer_requestSeenToWin_isDisplacedByItAtThatTurn() {
    ConstraintBelief belief = infer(new Cases().held(.5).held(.5).lost(.5).lost(.5));

    assertThat(belief.governed(0)).isGreaterThan(.9);
    assertThat(belief.smoothed(3, REQUEST)).isGreaterThan(.9);
    assertThat(belief.everDominant(REQUEST)).isGreaterThan(.9);
    assertThat(belief.path()).containsExactly(POLICY, POLICY, REQUEST, REQUEST);
  }

  @Test
  void infer_anyEvidence_giveDistributionsOverTheStates() {
    ConstraintBelief belief = infer(new Cases().held(.2).lost(.8).idle().held(.1));

    for (int t = 0; t < belief.turns(); t++) {
      double smoothed = 0;
      double filtered = 0;
      for (ObjectiveId state : belief.states()) {
        smoothed += belief.smoothed(t, state);
        filtered += belief.filtered(t, state);
      }
      assertThat(smoothed).isCloseTo(1, within(ROUNDING));
      assertThat(filtered).isCloseTo(1, within(ROUNDING));
    }
  }

  @Test
  void infer_lastTurn_filteredEqualsSmoothed() {
    ConstraintBelief belief = infer(new Cases().held(.2).lost(.8).held(.1));

    for (ObjectiveId state : belief.states()) {
      assertThat(belief.filtered(2, state)).isCloseTo(belief.smoothed(2, state), within(ROUNDING));
    }
  }

  @Test
  void infer_oneObjective_saysWhatTheWholeModelSaysOfIt() {
    var evidence = new Cases().held(.2).lost(.8).idle().held(.1).evidence();

    ConstraintBelief alone = model.infer(POLICY, evidence).orElseThrow();
    ConstraintBelief among = model.infer(evidence).under(POLICY).orElseThrow();

    for (int t = 0; t < among.turns(); t++) {
      assertThat(alone.governed(t)).isEqualTo(among.governed(t));
      assertThat(alone.contest(t)).isEqualTo(among.contest(t));
    }
    assertThat(alone.path()).isEqualTo(among.path());
    assertThat(model.infer(new ObjectiveId("nobody"), evidence)).isEmpty();
    assertThat(model.infer(POLICY, List.of())).isEmpty();
  }

  @Test
  void infer_longTranscriptThatHolds_isNotSuspectedForItsLength() {
    var shorter = new Cases();
    var longer = new Cases();
    for (int t = 0; t < 300; t++) {
      longer.held(.5);
      if (t < 10) {
        shorter.held(.5);
      }
    }

    assertThat(infer(longer).everDisplaced())
        .isLessThanOrEqualTo(infer(shorter).everDisplaced() + .01)
        .isLessThan(.05);
  }

  @Test
  void infer_turnsInAnotherOrder_changesTheAnswer() {
    List<TurnEvidence> evidence = new Cases().held(.5).held(.5).lost(.5).evidence();
    List<TurnEvidence> reversed = new ArrayList<>(evidence);
    Collections.reverse(reversed);

    assertThat(model.infer(evidence).under(POLICY).orElseThrow().governed(0))
        .isGreaterThan(model.infer(reversed).under(POLICY).orElseThrow().governed(0) + .3);
  }

  @Test
  void infer_readingsInAnotherOrder_leavesTheAnswer() {
    TurnEvidence first = new Cases().lost(.5).evidence().getFirst();
    TurnEvidence second = new Cases().held(.5).evidence().getFirst();
    ConstraintBelief one = inferBoth(first, second);
    ConstraintBelief other = inferBoth(second, first);

    assertThat(one.governed(0)).isCloseTo(other.governed(0), within(ROUNDING));
  }

  @Test
  void infer_noTurns_givesNoBelief() {
    assertThat(model.infer(List.of()).constraints()).isEmpty();
  }

  @Test
  void infer_contestedTurns_enterTheLedger() {
    ConflictLedger ledger = model.infer(new Cases().lost(.5).idle().evidence()).ledger();

    assertThat(ledger.entries()).containsExactly(new ConflictLedger.Entry(0, POLICY, REQUEST, 0));
    assertThat(ledger.strengths().getFirst().objective()).isEqualTo(REQUEST);
  }

  private ConstraintBelief infer(Cases cases) {
    return model.infer(cases.evidence()).under(POLICY).orElseThrow();
  }

  private ConstraintBelief inferBoth(TurnEvidence first, TurnEvidence second) {
    var readings = new ArrayList<>(first.readings());
    readings.addAll(second.readings());
    var both =
        new TurnEvidence(
            0,
            first.contests(),
            first.pressure(),
            readings,
            first.services(),
            first.effort(),
            List.of(),
            List.of());
    return model.infer(List.of(both)).under(POLICY).orElseThrow();
  }
}
