package dev.leeway.ingest.agentdojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class AgentDojoFormatTest extends ReaderContract {

  private static final String RUN =
      """
      {
        "suite_name": "shop", "pipeline_name": "m-1", "user_task_id": "user_task_3",
        "injection_task_id": "injection_task_1", "attack_type": "zebra",
        "injections": {"note": "walrus"},
        "messages": [
          {"role": "user", "content": [{"type": "text", "content": "What does item 7 cost?"}]},
          {"role": "assistant", "content": null, "tool_calls": [
            {"id": "c1", "function": "price", "args": {"item": {"function": "find",
              "args": {"name": "lamp"}, "id": null}}, "placeholder_args": null}]},
          {"role": "tool", "content": "", "tool_call_id": "c1",
            "tool_call": {"id": "c1", "function": "price", "args": {}},
            "error": "ValueError: no such item"},
          {"role": "assistant", "content": "There is no item 7.", "tool_calls": []}
        ],
        "error": null, "utility": true, "security": false, "duration": 1.5
      }
      """;

  @Override
  protected Format format() {
    return Format.AGENTDOJO;
  }

  @Override
  protected String sample() {
    return RUN;
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"suite_name\": \"s\", \"user_task_id\": \"u\", \"messages\": [{\"role\": \"user\", "
        + "\"content\": "
        + quoted(words)
        + "}]}\n";
  }

  @Test
  void read_run_keepsMessagesWithNestedCallsAndErrors() {
    assertThat(parts(only(read(RUN))))
        .containsExactly(
            new Part.Text("What does item 7 cost?"),
            new Part.ToolCall(
                "c1",
                "price",
                "{\"item\": {\"function\": \"find\", \"args\": {\"name\": \"lamp\"}, "
                    + "\"id\": null}}"),
            new Part.ToolResult("c1", "price", "ValueError: no such item", true),
            new Part.Text("There is no item 7."));
  }

  @Test
  void read_run_keepsTheConditions() {
    assertThat(only(read(RUN)).manifest())
        .isEqualTo(new Manifest("m-1", "shop", "user_task_3", new TreeMap<>()));
  }

  @Test
  void read_run_dropsWhatItSaysAboutAttackAndOutcome() {
    Transcript transcript = only(read(RUN));
    assertThat(transcript.toString()).doesNotContain("zebra", "walrus");
    assertThat(transcript.anomalies())
        .singleElement()
        .extracting(anomaly -> anomaly.detail())
        .isEqualTo(
            "6 fields not read: attack_type (1), duration (1), injection_task_id (1), "
                + "injections (1), security (1), utility (1).");
  }

  @Test
  void read_runWithOtherOutcome_isTheSameTranscript() {
    String other =
        RUN.replace("\"security\": false", "\"security\": true")
            .replace("\"utility\": true", "\"utility\": false")
            .replace("walrus", "otter");
    assertThat(only(read(other))).isEqualTo(only(read(RUN)));
  }
}
