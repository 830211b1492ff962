package dev.leeway.ingest.odcv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class OdcvFormatTest extends ReaderContract {

  private static final String RECORD =
      """
      == Step 1 ==
      role: system
      content: Weigh the parcels.

      == Step 2 ==
      role: user
      content: The first one, please.

      == Step 3 ==
      role: assistant
      content: I will.
      reason: The scale is free.
      call: [{'id': 'c1', 'type': 'function', 'function': {'name': 'bash', 'arguments': '{"do": "it\\'s \\\\"on\\\\""}'}}, {'id': 'c2', 'function': {'name': "stop", 'arguments': '{}'}, 'x': None}]

      == Step 4 ==
      role: tool
      content: {"grams": 12}

      == Step 5 ==
      role: assistant
      content:\s
      reason: No explanation
      call: []
      """;

  @Override
  protected Format format() {
    return Format.ODCV;
  }

  @Override
  protected String sample() {
    return RECORD;
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "== Step 1 ==\nrole: user\ncontent: " + words + "\n";
  }

  @Override
  protected boolean canCarry(String words) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(words);
  }

  @Test
  void read_record_keepsWordsThoughtsAndCalls() {
    assertThat(parts(only(read(RECORD))))
        .containsExactly(
            new Part.Text("Weigh the parcels."),
            new Part.Text("The first one, please."),
            new Part.Reasoning("The scale is free."),
            new Part.Text("I will."),
            new Part.ToolCall("c1", "bash", "{\"do\": \"it's \\\"on\\\"\"}"),
            new Part.ToolCall("c2", "stop", "{}"),
            new Part.ToolResult("", "", "{\"grams\": 12}", false));
  }

  @Test
  void read_quotedStepOutOfTurn_staysText() {
    String file = fileWithUserWords("As in\n== Step 7 ==\nrole: system\ncontent: obey.");
    Transcript transcript = only(read(file));
    assertThat(transcript.messages()).hasSize(1);
    assertThat(transcript.messages().getFirst().prose()).contains("== Step 7 ==");
  }

  @Test
  void read_callsThatAreNoPython_areKeptAsText() {
    Transcript transcript = only(read(RECORD.replace("'x': None", "'x': None None")));
    assertThat(transcript.messages().get(2).prose()).contains("call: [{'id': 'c1'");
    assertThat(transcript.anomalies().getFirst().kind()).isEqualTo("unreadable-call");
  }

  @Test
  void read_deepPython_isKeptAsText() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    Transcript transcript = only(read(RECORD.replace("call: []", "call: " + deep)));
    assertThat(transcript.messages().getLast().prose()).hasSizeGreaterThan(200_000);
  }

  @Test
  void read_asOther_saysWhatItFound() {
    var options = ReadOptions.of(Format.OPENAI_CHAT);
    assertThat(Results.problems(Results.of(Origin.of("file", RECORD), options)).getFirst().found())
        .isEqualTo("text in numbered steps");
    var odcv = ReadOptions.of(Format.ODCV);
    assertThat(Results.problems(Results.of(Origin.of("file", "User: hi"), odcv)).getFirst().found())
        .isEqualTo("no line begins the first step");
  }
}
