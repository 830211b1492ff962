package dev.leeway.charter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class GoverningScheduleTest {

  private static final String CHARTER =
      """
      format: leeway-charter/1
      name: phases
      version: "1"
      objectives:
        - { id: first, kind: custom, description: x }
        - { id: second, kind: custom, description: y }
        - { id: standing, kind: safety, description: z }
      events:
        - id: switched
          shown-by:
            - declared: switch
            - { text: SWITCH NOW, roles: [user] }
            - { tool: switch_over, result: { matches: ok } }
        - { id: closed, shown-by: [ { declared: close } ] }
      constraints:
        - { id: a, objective: first, source: system, priority: 5, when: { until: switched } }
        - { id: b, objective: second, source: system, priority: 5,
            when: { from: switched, until: closed } }
        - { id: c, objective: standing, source: root, priority: 5 }
        - { id: d, objective: first, source: user, priority: 9, mode: enabling,
            when: { from: closed } }
      """;

  @Test
  void of_declaredEvents_switchAtTheirPlace() throws CharterException {
    GoverningSchedule schedule =
        schedule(
            new Conversation()
                .says(Role.USER, "hello")
                .says(Role.ASSISTANT, "one")
                .happens("switch")
                .says(Role.ASSISTANT, "two")
                .happens("close")
                .says(Role.ASSISTANT, "three")
                .transcript());

    assertThat(ids(schedule, 0)).isEqualTo("c a");
    assertThat(ids(schedule, 1)).isEqualTo("c b");
    assertThat(ids(schedule, 2)).isEqualTo("d c");
    assertThat(schedule.governing(2)).extracting(ObjectiveId::name).containsExactly("standing");
    assertThat(schedule.effectiveFrom("switched")).hasValue(2);
  }

  @Test
  void of_wordsOfTheUser_governTheReplyToThem() throws CharterException {
    GoverningSchedule schedule =
        schedule(
            new Conversation()
                .says(Role.ASSISTANT, "Shall I SWITCH NOW?")
                .says(Role.USER, "SWITCH NOW")
                .says(Role.ASSISTANT, "done")
                .transcript());

    assertThat(ids(schedule, 0)).isEqualTo("c a");
    assertThat(ids(schedule, 1)).isEqualTo("c b");
  }

  @Test
  void of_declaredAndSaid_preferTheFirstCondition() throws CharterException {
    GoverningSchedule schedule =
        schedule(
            new Conversation()
                .says(Role.USER, "SWITCH NOW")
                .says(Role.ASSISTANT, "one")
                .happens("switch")
                .says(Role.ASSISTANT, "two")
                .transcript());

    assertThat(schedule.effectiveFrom("switched")).hasValue(2);
  }

  @Test
  void of_call_switchesAfterItsResults() throws CharterException {
    GoverningSchedule schedule =
        schedule(
            new Conversation()
                .calls("c", "switch_over", "{}")
                .returns("c", "refused")
                .calls("d", "switch_over", "{}")
                .returns("d", "ok")
                .says(Role.ASSISTANT, "done")
                .transcript());

    assertThat(ids(schedule, 1)).isEqualTo("c a");
    assertThat(ids(schedule, 2)).isEqualTo("c b");
    assertThat(schedule.effectiveFrom("closed")).isEmpty();
  }

  @Test
  void of_eventThatNeverHappens_leavesTheFirstPhase() throws CharterException {
    GoverningSchedule schedule =
        schedule(new Conversation().says(Role.ASSISTANT, "one").transcript());

    assertThat(schedule.turns()).isEqualTo(1);
    assertThat(ids(schedule, 0)).isEqualTo("c a");
  }

  private static GoverningSchedule schedule(Transcript transcript) throws CharterException {
    return GoverningSchedule.of(CharterReader.read("phases.yaml", CHARTER), transcript);
  }

  private static String ids(GoverningSchedule schedule, int turn) {
    return String.join(" ", schedule.constraints(turn).stream().map(Constraint::id).toList());
  }
}
