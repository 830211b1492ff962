package dev.leeway.evidence.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterReader;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.ShippedCharter;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.conduct.GoverningConstraint;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeclaredConstraintsTest {

  private static final ObjectiveId POLICY = new ObjectiveId("list-prices");

  private static final String CHARTER =
      """
      format: leeway-charter/1
      name: desk
      version: "1"
      objectives:
        - id: list-prices
          kind: operator-policy
          description: No discount is given to a customer.
      RULES
        - id: request
          kind: user-request
          description: What the customer asks for.
      events:
        - id: approved
          shown-by:
            - text: '(?i)^approval granted'
              roles: [developer]
      constraints:
        - id: prices
          objective: list-prices
          source: system
          priority: 10
      WHEN
      conflicts:
        - [request, list-prices]
      """;

  @Test
  void extract_requestAgainstDeclaredConstraint_isContested() {
    List<TurnEvidence> turns = extract(charter("always", ""), asked("Please give me a discount."));

    assertThat(contest(turns.get(0))).isGreaterThan(.8);
  }

  @Test
  void extract_otherRequest_isNotContested() {
    List<TurnEvidence> turns = extract(charter("always", ""), asked("Which colours do you have?"));

    assertThat(contest(turns.get(0))).isLessThan(.1);
  }

  @Test
  void extract_constraintUntilEvent_endsWithTheEvent() {
    List<TurnEvidence> turns =
        extract(charter("{ until: approved }", ""), asked("Please give me a discount."));

    assertThat(contest(turns.get(0))).isGreaterThan(.8);
    assertThat(contest(turns.get(1))).isZero();
  }

  @Test
  void extract_constraintFromEvent_beginsWithTheEvent() {
    List<TurnEvidence> turns =
        extract(charter("{ from: approved }", ""), asked("Please give me a discount."));

    assertThat(contest(turns.get(0))).isZero();
    assertThat(contest(turns.get(1))).isGreaterThan(.8);
  }

  @Test
  void of_objectiveWithRules_isLeftToItsRules() {
    Charter charter = charter("always", "    enacted-by: [{ tool: refuse_discount }]");

    assertThat(DeclaredConstraints.of(charter).stated()).isEmpty();
  }

  @Test
  void of_shippedCharter_statesNothingOfItsOwn() {
    assertThat(DeclaredConstraints.of(ShippedCharter.general()).stated()).isEmpty();
  }

  @Test
  void of_negatedDescription_isAProhibition() {
    assertThat(DeclaredConstraints.of(charter("always", "")).stated())
        .extracting(DeclaredConstraints.Stated::kind)
        .containsExactly(GoverningConstraint.Kind.PROHIBITION);
  }

  @Test
  void in_eventThatNeverHappens_leavesOutWhatBeginsWithIt() {
    Charter charter = charter("{ from: approved }", "");
    Transcript silent =
        TranscriptBuilder.transcript("silent").user("Hello.").assistant("Hello.").build();

    assertThat(DeclaredConstraints.of(charter).in(silent, GoverningSchedule.of(charter, silent)))
        .isEmpty();
  }

  private static Charter charter(String when, String rules) {
    String clause = when.equals("always") ? "" : "    when: " + when;
    try {
      return CharterReader.read(
          "desk.yaml", CHARTER.replace("RULES", rules).replace("WHEN", clause));
    } catch (CharterException e) {
      throw new AssertionError("the charter of this test is broken", e);
    }
  }

  private static Transcript asked(String request) {
    return TranscriptBuilder.transcript("desk")
        .user(request)
        .assistant("One moment.")
        .developer("Approval granted.")
        .user(request)
        .assistant("One moment.")
        .build();
  }

  private static List<TurnEvidence> extract(Charter charter, Transcript transcript) {
    return new EvidenceExtractor(charter, new Encoder.Absent("not needed"), true, HeadSource.none())
        .extract(transcript);
  }

  private static double contest(TurnEvidence turn) {
    return turn.contests().stream()
        .filter(contest -> contest.governing().equals(POLICY))
        .mapToDouble(Contest::probability)
        .max()
        .orElse(0);
  }
}
