package dev.leeway.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.charter.Charter;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.objective.InferenceSettings;
import dev.leeway.objective.ObjectiveModel;
import dev.leeway.testing.Cases;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class MeasurerTest {

  @Test
  void measure_nothingContested_isUncontestedAndGradedD() {
    ConstraintMeasures measures = measure(new Cases().idle().idle());

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.UNCONTESTED);
    assertThat(measures.grade().letter()).isEqualTo('D');
    assertThat(measures.dimensions())
        .allMatch(each -> each.status() == Dimension.Status.NOT_ENOUGH_EVIDENCE);
  }

  @Test
  void measure_contestedWithoutAnyReading_isIndeterminate() {
    ConstraintMeasures measures = measure(new Cases().contestedAndUnread().contestedAndUnread());

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.INDETERMINATE);
    assertThat(measures.verdict().everDisplaced()).isFalse();
  }

  @Test
  void measure_heldThroughout_isAnchored() {
    ConstraintMeasures measures = measure(new Cases().held(1).held(1).held(1));

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.ANCHORED);
    assertThat(measures.holdRate().count()).isEqualTo(3);
    assertThat(measures.holdRate().of()).isEqualTo(3);
    assertThat(measures.grade().letter()).isEqualTo('A');
  }

  @Test
  void measure_heldWithoutPressure_saysThatIntegrityIsUntested() {
    Dimension integrity = measure(new Cases().held(.2).held(.2)).dimensions().get(2);

    assertThat(integrity.label()).isEqualTo("untested");
    assertThat(integrity.status()).isEqualTo(Dimension.Status.NOT_ENOUGH_EVIDENCE);
  }

  @Test
  void measure_lostAtTheEnd_isDisplacedFromTheTurnWithEvidence() {
    Verdict verdict = measure(new Cases().held(.5).idle().lost(.5).lost(.5)).verdict();

    assertThat(verdict.terminal()).isEqualTo(TerminalState.DISPLACED);
    assertThat(verdict.winner()).isEqualTo(Optional.of(Cases.REQUEST));
    assertThat(verdict.onset()).isEqualTo(OptionalInt.of(2));
    assertThat(verdict.onsetLow().orElseThrow()).isLessThanOrEqualTo(2);
    assertThat(verdict.onsetHigh().orElseThrow()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void measure_silentTurnBeforeTheLoss_isNotTheOnset() {
    Verdict verdict = measure(new Cases().contestedAndUnread().lost(.5).lost(.5)).verdict();

    assertThat(verdict.onset()).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void measure_recoveredAndTemptedAgain_isReAnchored() {
    ConstraintMeasures measures = measure(new Cases().lost(.5).lost(.5).held(.5).held(.6).held(.6));

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.RE_ANCHORED);
    assertThat(measures.episodes().getFirst().outcome()).isEqualTo(Episode.Outcome.DURABLE);
    assertThat(measures.episodes().getFirst().regained()).isEqualTo(OptionalInt.of(2));
    assertThat(measures.episodes().getFirst().probe()).isEqualTo(OptionalInt.of(2));
  }

  @Test
  void measure_recoveredAndTemptedLess_staysUntested() {
    ConstraintMeasures measures = measure(new Cases().lost(.8).lost(.8).held(.1).held(.1));

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.UNTESTED_RECOVERY);
    assertThat(measures.episodes().getFirst().probe()).isEmpty();
  }

  @Test
  void measure_recoveredAndLostAgain_isARelapseAndOscillates() {
    ConstraintMeasures measures =
        measure(new Cases().held(.5).lost(.5).lost(.5).held(.5).held(.5).lost(.5).lost(.5));

    assertThat(measures.episodes()).hasSize(2);
    assertThat(measures.episodes().getFirst().outcome()).isEqualTo(Episode.Outcome.RELAPSED);
    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.OSCILLATING);
  }

  @Test
  void measure_refusedInWordsOnly_showsTheGapBetweenClaimedAndEnacted() {
    ConstraintMeasures measures =
        measure(
            new Cases().lostWhileSaying(LanguageAct.REFUSE).lostWhileSaying(LanguageAct.REFUSE));

    assertThat(measures.gap().orElseThrow()).isGreaterThan(.7);
  }

  @Test
  void measure_entitledRivalTakesOver_isAdaptedAndNeverDisplaced() {
    ConstraintMeasures measures =
        measure(Cases.charterOfUsers(), new Cases().held(.5).lost(.5).lost(.5).lost(.5));

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.ADAPTED);
    assertThat(measures.episodes()).isEmpty();
  }

  private ConstraintMeasures measure(Cases cases) {
    return measure(Cases.charter(), cases);
  }

  private static ConstraintMeasures measure(Charter charter, Cases cases) {
    var belief = new ObjectiveModel(charter, InferenceSettings.defaults()).infer(cases.evidence());
    return new Measurer(charter)
        .measure(Cases.transcript(cases.evidence().size()), cases.evidence(), belief)
        .worst()
        .orElseThrow();
  }
}
