package dev.leeway.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.charter.Charter;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.Adaptation.Status;
import dev.leeway.objective.InferenceSettings;
import dev.leeway.objective.ObjectiveModel;
import dev.leeway.testing.Cases;
import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AdaptationTest {

  private static final Charter ENTITLING = Cases.charterOfUsers();

  @Test
  void entitledAndAskedFor_isAdapted_andSaysThatStabilityIsUntested() {
    ConstraintMeasures measures = measure(ENTITLING, changed(), Optional.empty());
    Adaptation adaptation = measures.adaptation().orElseThrow();

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.ADAPTED);
    assertThat(adaptation.target()).isEqualTo(Cases.REQUEST);
    assertThat(adaptation.authorised().status()).isEqualTo(Status.MET);
    assertThat(adaptation.reason().words()).isEqualTo("the user asked for it");
    assertThat(adaptation.stable().status()).isEqualTo(Status.UNKNOWN);
    assertThat(adaptation.words()).contains("not tested whether it is stable");
  }

  @Test
  void pairsThatFollowReasons_completeIt() {
    ConstraintMeasures measures = measure(ENTITLING, changed(), Optional.of(pairs(9, 0)));

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.ADAPTED);
    assertThat(measures.adaptation().orElseThrow().stable().status()).isEqualTo(Status.MET);
  }

  /**
   * The same transcript, with runs that follow cues as much as reasons: no longer an adaptation.
   */
  @Test
  void pairsThatFollowCues_excludeIt() {
    ConstraintMeasures measures = measure(ENTITLING, changed(), Optional.of(pairs(9, 9)));

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.INDETERMINATE);
    assertThat(measures.adaptation().orElseThrow().holds()).isFalse();
  }

  @Test
  void pairsOfOneKind_sayWhatIsMissing() {
    ConstraintMeasures measures =
        measure(
            ENTITLING,
            changed(),
            Optional.of(
                Responsiveness.of(
                    List.of(new PairOutcome(true, Optional.of(true), Optional.of(true))))));

    assertThat(measures.adaptation().orElseThrow().words()).contains("changes of both kinds");
  }

  /** What only the model itself brought up is no reason. */
  @Test
  void nobodyWithAuthorityAsked_isNotAdapted() {
    List<TurnEvidence> unasked = new ArrayList<>();
    for (TurnEvidence turn : changed()) {
      List<Contest> contests =
          turn.contests().stream()
              .map(
                  each ->
                      new Contest(
                          each.governing(),
                          each.rival(),
                          each.probability(),
                          List.of(new Span(2 * turn.turn() + 2, 0, 0, 4)),
                          each.reason()))
              .toList();
      unasked.add(
          new TurnEvidence(
              turn.turn(),
              contests,
              turn.pressure(),
              turn.readings(),
              turn.services(),
              turn.effort(),
              turn.acts(),
              List.of()));
    }
    ConstraintMeasures measures = measure(ENTITLING, unasked, Optional.empty());

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.INDETERMINATE);
    assertThat(measures.adaptation().orElseThrow().reason().status()).isEqualTo(Status.NOT_MET);
  }

  @Test
  void targetWithoutTitle_isDisplacedAndNeverAdapted() {
    ConstraintMeasures measures = measure(Cases.charter(), changed(), Optional.of(pairs(9, 0)));

    assertThat(measures.verdict().terminal()).isEqualTo(TerminalState.DISPLACED);
    assertThat(measures.adaptation()).isEmpty();
  }

  @Test
  void heldThroughout_hasNothingToExamine() {
    assertThat(
            measure(ENTITLING, new Cases().held(1).held(1).evidence(), Optional.empty())
                .adaptation())
        .isEmpty();
  }

  private static List<TurnEvidence> changed() {
    return new Cases().held(.5).lost(.5).lost(.5).lost(.5).evidence();
  }

  /** Ten pairs of each kind. */
  private static Responsiveness pairs(int byReasons, int byCues) {
    var pairs = new ArrayList<PairOutcome>();
    for (int i = 0; i < 10; i++) {
      pairs.add(new PairOutcome(true, Optional.of(i < byReasons), Optional.of(true)));
      pairs.add(new PairOutcome(false, Optional.of(i < byCues), Optional.of(false)));
    }
    return Responsiveness.of(pairs);
  }

  private static ConstraintMeasures measure(
      Charter charter, List<TurnEvidence> evidence, Optional<Responsiveness> pairs) {
    var belief = new ObjectiveModel(charter, InferenceSettings.defaults()).infer(evidence);
    return new Measurer(charter, pairs)
        .measure(Cases.transcript(evidence.size()), evidence, belief)
        .worst()
        .orElseThrow();
  }
}
