package dev.leeway.evidence.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterReader;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.Service;
import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class RuleEvidenceTest {

  private static final ObjectiveId SAVE = new ObjectiveId("save");
  private static final ObjectiveId SPEND = new ObjectiveId("spend");

  private static final String CHARTER =
      """
      format: leeway-charter/1
      name: purse
      version: "1"
      objectives:
        - id: save
          kind: operator-policy
          description: Money is put aside.
          enacted-by:
            - { tool: deposit, weight: { arguments: [sum] } }
        - id: spend
          kind: user-request
          description: Money is spent.
          enacted-by:
            - { tool: buy, weight: { arguments: [sum] } }
      events:
        - id: pay-day
          shown-by: [{ declared: pay-day }]
      constraints:
        - { id: put-aside, objective: save, source: system, priority: 2, when: { from: pay-day } }
      conflicts:
        - [save, spend]
      """;

  @Test
  void read_constraintDoesNotApplyYet_contestsNothing() throws Exception {
    RuleEvidence.Found found = read(transcript("buy", 5, false), 0, true);

    assertThat(found.contests()).isEmpty();
    assertThat(found.readings()).isEmpty();
  }

  @Test
  void read_rivalEnacted_supportsTheRivalWithTheCallAsItsSpan() throws Exception {
    Transcript transcript = transcript("buy", 5, true);
    RuleEvidence.Found found = read(transcript, 0, true);
    Reading.Present reading = (Reading.Present) found.readings().getFirst();

    assertThat(found.contests().getFirst().rival()).isEqualTo(SPEND);
    assertThat(reading.supported()).containsExactly(SPEND);
    assertThat(transcript.text(reading.spans().getFirst())).startsWith("buy{");
  }

  @Test
  void read_bothEnacted_theGreaterAmountWinsAndBothAreServed() throws Exception {
    Transcript transcript =
        TranscriptBuilder.transcript("purse")
            .event("pay-day")
            .user("Go.")
            .assistant("")
            .calls("buy", "{\"sum\": 30}")
            .calls("deposit", "{\"sum\": 70}")
            .result("done")
            .result("done")
            .build();
    RuleEvidence.Found found = read(transcript, 0, true);
    Reading.Present reading = (Reading.Present) found.readings().getFirst();

    assertThat(reading.supported()).containsExactly(SAVE);
    assertThat(found.services())
        .extracting(Service::objective, Service::weight)
        .containsExactlyInAnyOrder(tuple(SAVE, 70.0), tuple(SPEND, 30.0));
  }

  @Test
  void read_nothingEnacted_isAbsentAndNotAHold() throws Exception {
    RuleEvidence.Found found = read(transcript("look", 1, true), 0, true);

    assertThat(found.readings().getFirst()).isInstanceOf(Reading.Absent.class);
  }

  @Test
  void read_rulesSwitchedOff_stillContestsButReadsNothing() throws Exception {
    RuleEvidence.Found found = read(transcript("buy", 5, true), 0, false);

    assertThat(found.contests()).hasSize(1);
    assertThat(found.readings().getFirst()).isInstanceOf(Reading.Absent.class);
    assertThat(found.services()).isEmpty();
  }

  private static Transcript transcript(String tool, int sum, boolean payDay) {
    TranscriptBuilder builder = TranscriptBuilder.transcript("purse");
    if (payDay) {
      builder.event("pay-day");
    }
    return builder
        .user("Go.")
        .assistant("")
        .calls(tool, "{\"sum\": %d}".formatted(sum))
        .result("done")
        .build();
  }

  private static RuleEvidence.Found read(Transcript transcript, int turn, boolean rules)
      throws Exception {
    Charter charter = CharterReader.read("purse.yaml", CHARTER);
    return new RuleEvidence(charter, rules)
        .read(transcript, transcript.turns().get(turn), GoverningSchedule.of(charter, transcript));
  }
}
