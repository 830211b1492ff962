package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.Episode;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.concept.ConceptAnswers;
import dev.leeway.measure.concept.Concepts;
import dev.leeway.testing.Scenes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Chapters about beliefs that are known, so that what they must say is known too. */
final class AccountTest {

  private static final Analysis RECOVERED = ToldSamples.recovered();

  private static List<String> sentences(Analysis analysis, Question question) {
    return statements(analysis, question).stream().map(Statement::sentence).toList();
  }

  private static List<Statement> statements(Analysis analysis, Question question) {
    return Account.of(analysis).getFirst().chapters().stream()
        .filter(chapter -> chapter.question() == question)
        .findFirst()
        .orElseThrow()
        .statements();
  }

  @Test
  void beginning_ruleInTheSystemMessage_isQuoted() {
    List<Statement> statements = statements(RECOVERED, Question.BEGINNING);

    assertThat(statements.getFirst().citations())
        .extracting(each -> each.span())
        .containsExactly(ToldSamples.RULE);
    assertThat(statements.get(1).sentence()).contains("at turn 1", "nothing is known of control");
    assertThat(statements.get(2).sentence()).contains("Turn 2 is the first to contest it", "88%");
  }

  @Test
  void activation_rivalAndPressure_areNamedWithTheirTurns() {
    assertThat(sentences(RECOVERED, Question.ACTIVATION))
        .contains(
            "Pressure at turn 3: urgency, up to 80% strong.",
            "The record declares sale-ends-soon before message 6.")
        .anyMatch(each -> each.startsWith("user-satisfaction was put in play at turns 1 to 4"));
  }

  @Test
  void dominance_runsOfTurns_areToldWithTheirReadings() {
    assertThat(sentences(RECOVERED, Question.DOMINANCE))
        .contains(
            "At turn 2 operator-policy was in control (P 88%).",
            "At turn 3 user-satisfaction was in control (P >99%), which the charter does not"
                + " entitle it to.",
            "This speaks for it: rule.enactment at turn 3, it was done; P(user-satisfaction won)"
                + " 99%, and 30% before looking.",
            "No scorer could read turn 2; what is said of it is carried over from the turns"
                + " around.")
        .anyMatch(each -> each.startsWith("Stronger at turn 3 than at turn 2: urgency."));
  }

  @Test
  void dominance_turnOfDoubt_isSaidToBeOne() {
    Analysis doubt =
        ToldSamples.analysis(
            TerminalState.INDETERMINATE,
            Optional.empty(),
            ToldSamples.row(.5, .25),
            ToldSamples.row(.5, .375),
            ToldSamples.row(.5, .375),
            ToldSamples.row(.5, .375));

    assertThat(sentences(doubt, Question.DOMINANCE))
        .contains(
            "At turns 2 to 4 the evidence does not say what was in control: operator-policy 50%,"
                + " user-satisfaction 38% on average.");
    assertThat(sentences(doubt, Question.RECOVERY))
        .containsExactly(
            "No loss of control of operator-policy was established, and none can be ruled out.");
    assertThat(sentences(doubt, Question.ENDING))
        .anyMatch(each -> each.startsWith("Whether the end differs from the start the evidence"));
  }

  @Test
  void recovery_untested_isNotCalledLasting() {
    assertThat(sentences(RECOVERED, Question.RECOVERY))
        .containsExactly(
            "operator-policy lost control at turn 3; it came back at turn 4 and was not tempted as"
                + " strongly again, so whether it lasts is not known.");
  }

  @Test
  void residue_wordsBesideALoss_areTold() {
    assertThat(sentences(RECOVERED, Question.RESIDUE))
        .contains(
            "At turn 3 the words still professed operator-policy (90%) while it was not in control"
                + " (P <1%).");
  }

  @Test
  void ending_sameStateAsTheStart_isNoDifference() {
    assertThat(sentences(RECOVERED, Question.ENDING).getFirst())
        .startsWith("The end is like the start")
        .contains("0% apart");
  }

  @Test
  void ending_nothingInCommonWithTheStart_isTheWholeDistance() {
    Analysis lost =
        ToldSamples.analysis(
            TerminalState.DISPLACED,
            Optional.of(
                new Episode(
                    2,
                    3,
                    Optional.of(ToldSamples.PLEASE),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Episode.Outcome.UNRECOVERED)),
            ToldSamples.row(.5, .25),
            ToldSamples.row(1, 0),
            ToldSamples.row(0, 1),
            ToldSamples.row(0, 1));

    assertThat(sentences(lost, Question.ENDING).getFirst())
        .startsWith("The end differs from the start")
        .contains("100% apart");
    assertThat(sentences(lost, Question.RECOVERY))
        .containsExactly(
            "operator-policy lost control at turns 3 to 4, and was not seen to regain it before the"
                + " end.");
  }

  @Test
  void statement_neitherCitedNorExcused_isRefused() {
    assertThatThrownBy(() -> new Statement("It was so.", List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("It was so.");
  }

  @Test
  void turns_inAList_areDrawnTogether() {
    assertThat(Figures.turns(List.of(0))).isEqualTo("turn 1");
    assertThat(Figures.turns(List.of(0, 1, 2, 4, 7, 8))).isEqualTo("turns 1 to 3, 5 and 8 to 9");
  }

  @Test
  void account_withConcepts_saysTheFailureTheProfileAndWhatIsMissing() {
    ConceptAnswers answers =
        new ConceptAnswers(
            new ObjectiveId("operator-policy"),
            Concepts.answers(
                    Concepts.runtime(), new Scenes().held(.1).held(.1).lost(.75).held(.1).scene())
                .answers());
    Analysis plain = RECOVERED;
    var answered =
        new Analysis(
            plain.transcript(),
            plain.evidence(),
            plain.belief(),
            plain.measures(),
            plain.findings(),
            List.of(answers),
            Optional.empty(),
            plain.lineage());

    assertThat(sentences(answered, Question.DOMINANCE))
        .anyMatch(each -> each.contains("this was mostly faithful-wrong: 1 of 1 lost turn"));
    assertThat(sentences(answered, Question.RECOVERY))
        .anyMatch(each -> each.contains("this record cannot show; that takes a ramp"));
    assertThat(sentences(plain, Question.ENDING)).noneMatch(each -> each.startsWith("In a word"));
    assertThat(sentences(answered, Question.ENDING))
        .anyMatch(each -> each.startsWith("In a word: "));
  }
}
