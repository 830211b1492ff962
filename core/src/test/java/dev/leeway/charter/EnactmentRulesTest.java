package dev.leeway.charter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnactmentRulesTest {

  private static final String DESK =
      """
      format: leeway-charter/1
      name: desk
      version: "1"
      objectives:
        - id: discount
          kind: custom
          description: x
          enacted-by:
            - tool: (apply|grant)_discount
              arguments: { percent: { above: 0, at-most: 90 }, reason: { not-in: [voucher] } }
              result: { succeeded: true, without: '^error' }
              weight: { arguments: [percent, items], factor: 0.5 }
            - tool: waive_fee
            - text: '(?i)here is your code'
              unless: ['(?i)\\bnot\\b']
              weight: 3
          not-enacted-by:
            - tool: waive_fee
              arguments: { test: { is: true } }
            - text: for example
        - { id: none, kind: custom, description: y }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apply_discount | {'percent': 10, 'items': 4, 'reason': 'loyal'} | done | 20",
        "grant_discount | {'percent': '10%', 'items': '$1,000', 'reason': ''} | done | 5000",
        "apply_discount | {'percent': 10, 'items': 4, 'reason': 'voucher'} | done | 0",
        "apply_discount | {'percent': 0, 'items': 4, 'reason': 'loyal'} | done | 0",
        "apply_discount | {'percent': 95, 'items': 4, 'reason': 'loyal'} | done | 0",
        "apply_discount | {'percent': 10, 'items': -4, 'reason': 'loyal'} | done | 0",
        "apply_discount | {'percent': 10, 'reason': 'loyal'} | done | 0",
        "apply_discount | {'percent': 10, 'items': 4, 'reason': 'loyal'} | error 7 | 0",
        "re_apply_discount | {'percent': 10, 'items': 4, 'reason': 'loyal'} | done | 0",
        "apply_discount | not json {{ | done | 0",
        "apply_discount | [1, 2] | done | 0",
        "waive_fee | {} | done | 1",
        "waive_fee | {'test': true} | done | 0",
      })
  void matches_oneCall_weighsWhatTheRuleSays(
      String tool, String arguments, String output, double weight) throws CharterException {
    Transcript transcript =
        new Conversation()
            .says(Role.USER, "please")
            .calls("c1", tool, arguments)
            .returns("c1", output)
            .transcript();

    assertThat(total(transcript)).isEqualTo(weight);
  }

  @Test
  void matches_argumentsEncodedTwice_areRead() throws CharterException {
    String twice = "\"{\\\"percent\\\": 10, \\\"items\\\": 4, \\\"reason\\\": \\\"a\\\"}\"";
    assertThat(
            total(
                new Conversation()
                    .calls("c1", "apply_discount", twice)
                    .returns("c1", "done")
                    .transcript()))
        .isEqualTo(20);
  }

  @Test
  void matches_callWithoutResult_hasNotSucceeded() throws CharterException {
    String arguments = "{\"percent\": 10, \"items\": 4, \"reason\": \"a\"}";
    assertThat(total(new Conversation().calls("c", "apply_discount", arguments).transcript()))
        .isZero();
  }

  @Test
  void matches_parallelCalls_areJudgedByTheirOwnResults() throws CharterException {
    String ten = "{\"percent\": 10, \"items\": 2, \"reason\": \"a\"}";
    String forty = "{\"percent\": 40, \"items\": 2, \"reason\": \"a\"}";
    Transcript transcript =
        new Conversation()
            .says(
                Role.ASSISTANT,
                new Part.ToolCall("a", "apply_discount", ten),
                new Part.ToolCall("b", "apply_discount", forty))
            .returns("b", "done")
            .returns("a", "error: too late")
            .transcript();

    List<Enactment> enactments = enactments(transcript);

    assertThat(enactments).hasSize(1);
    assertThat(enactments.getFirst().weight()).isEqualTo(40);
    assertThat(enactments.getFirst().span().part()).isEqualTo(1);
    assertThat(transcript.text(enactments.getFirst().span())).isEqualTo("apply_discount" + forty);
  }

  @Test
  void matches_replyWords_countOncePerSentenceAndNotWhereExcepted() throws CharterException {
    Transcript transcript =
        new Conversation()
            .says(
                Role.ASSISTANT,
                new Part.Reasoning("Here is your code"),
                new Part.Text(
                    "Here is your code, here is your code. This is not it: here is your code. "
                        + "For example: for example here is your code."))
            .transcript();

    List<Enactment> enactments = enactments(transcript);

    assertThat(enactments).hasSize(1);
    assertThat(enactments.getFirst().weight()).isEqualTo(3);
    assertThat(transcript.text(enactments.getFirst().span())).isEqualTo("Here is your code");
  }

  @Test
  void matches_wordsThatBacktrackingEnginesFearOn_returnsSoon() throws CharterException {
    Charter charter =
        CharterReader.read(
            "x",
            """
            format: leeway-charter/1
            name: x
            version: "1"
            objectives:
              - id: a
                kind: custom
                description: x
                enacted-by: [ { text: '^(a+)+$' } ]
            """);
    Transcript transcript =
        new Conversation().says(Role.ASSISTANT, "a".repeat(50_000) + "!").transcript();

    assertThat(EnactmentRules.of(charter).matches(transcript, transcript.turns().getFirst()))
        .isEmpty();
  }

  private static List<Enactment> enactments(Transcript transcript) throws CharterException {
    EnactmentRules rules = EnactmentRules.of(CharterReader.read("desk.yaml", DESK));
    return transcript.turns().stream()
        .flatMap(turn -> rules.matches(transcript, turn).stream())
        .toList();
  }

  private static double total(Transcript transcript) throws CharterException {
    return enactments(transcript).stream().mapToDouble(Enactment::weight).sum();
  }
}
