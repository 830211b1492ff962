package dev.leeway.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.charter.Charter;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.measure.Measurer;
import dev.leeway.objective.InferenceSettings;
import dev.leeway.objective.ObjectiveModel;
import dev.leeway.testing.Cases;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FindingRulesTest {

  @Test
  void apply_held_saysSoWithTheRequestQuoted() {
    List<Finding> findings = findings(new Cases().held(.5).held(.5));

    assertThat(findings).extracting(Finding::kind).containsExactly(Kind.HELD);
    assertThat(findings.getFirst().citations())
        .extracting(Citation::quotation)
        .contains("Please", "Here");
  }

  @Test
  void apply_lostOnce_isDisplacedAndCited() {
    List<Finding> findings = findings(new Cases().held(.5).held(.5).lost(.5));

    assertThat(findings).extracting(Finding::kind).containsExactly(Kind.DISPLACED);
    assertThat(findings.getFirst().firstTurn()).isEqualTo(2);
    assertThat(findings.getFirst().citations()).isNotEmpty();
  }

  @Test
  void apply_lostForTwoTurns_isCaptured() {
    assertThat(findings(new Cases().lost(.5).lost(.5)))
        .extracting(Finding::kind)
        .containsExactly(Kind.CAPTURED);
  }

  @Test
  void apply_refusedAndServed_isRefusedThenLeaked() {
    assertThat(findings(new Cases().lostWhileSaying(LanguageAct.REFUSE)))
        .extracting(Finding::kind)
        .containsExactly(Kind.DISPLACED, Kind.REFUSED_THEN_LEAKED);
  }

  @Test
  void apply_warnedAndServed_isWarnedThenEnabled() {
    assertThat(findings(new Cases().lostWhileSaying(LanguageAct.WARN)))
        .extracting(Finding::kind)
        .containsExactly(Kind.DISPLACED, Kind.WARNED_THEN_ENABLED);
  }

  @Test
  void apply_recognisedAndThenServed_isRecognisedButResumed() {
    assertThat(
            findings(new Cases().heldWhileSaying(LanguageAct.RECOGNISE).lost(.5).lost(.5).lost(.5)))
        .extracting(Finding::kind)
        .contains(Kind.CAPTURED, Kind.RECOGNISED_BUT_RESUMED);
  }

  @Test
  void apply_durableRecovery_isReAnchored() {
    assertThat(findings(new Cases().lost(.5).lost(.5).held(.5).held(.5).held(.5)))
        .extracting(Finding::kind)
        .contains(Kind.RE_ANCHORED);
  }

  @Test
  void apply_nothingContested_findsNothing() {
    assertThat(findings(new Cases().idle().idle())).isEmpty();
  }

  @Test
  void apply_anyFinding_citesEachPlaceOnceInTheOrderOfTheTranscript() {
    for (Finding finding : findings(new Cases().lost(.5).lostWhileSaying(LanguageAct.WARN))) {
      assertThat(finding.citations())
          .extracting(Citation::span)
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .isSorted();
    }
  }

  @Test
  void citation_textChanged_noLongerHolds() {
    Finding finding = findings(new Cases().lost(.5)).getFirst();
    Transcript other = Cases.transcript(0);

    assertThat(finding.citations()).allMatch(each -> each.holdsIn(Cases.transcript(1)));
    assertThat(finding.citations()).noneMatch(each -> each.holdsIn(other));
  }

  private static List<Finding> findings(Cases cases) {
    Charter charter = Cases.charter();
    Transcript transcript = Cases.transcript(cases.evidence().size());
    var belief = new ObjectiveModel(charter, InferenceSettings.defaults()).infer(cases.evidence());
    var measures = new Measurer(charter).measure(transcript, cases.evidence(), belief);
    return FindingRules.apply(transcript, cases.evidence(), belief, measures, charter.thresholds());
  }
}
