package dev.leeway.ingest.scout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class ScoutFormatTest extends ReaderContract {

  @Override
  protected Format format() {
    return Format.SCOUT;
  }

  @Override
  protected String sample() {
    return row(
        """
        [{"id": "a", "role": "user", "content": "Is it open?"}, \
        {"id": "b", "role": "assistant", "content": "Wait.", "source": "generate", \
        "tool_calls": [{"id": "c1", "function": "ask", "arguments": {"who": 1}}]}, \
        {"id": "c", "role": "tool", "content": "yes", "tool_call_id": "c1", "function": "ask"}]\
        """,
        ", \"model\": \"m-1\", \"model_options\": \"{\\\"temperature\\\": 0.5}\","
            + " \"task_set\": \"shop\", \"task_id\": \"7\", \"task_repeat\": \"2\"");
  }

  @Override
  protected String fileWithUserWords(String words) {
    return row("[{\"role\": \"user\", \"content\": " + quoted(words) + "}]", "") + "\n";
  }

  private static String row(String messages, String more) {
    return "{\"transcript_id\": \"t-1\", \"messages\": " + quoted(messages) + more + "}";
  }

  @Test
  void read_row_isTheConversationUnderItsConditions() {
    Transcript transcript = only(read(sample()));
    assertThat(transcript.id()).isEqualTo("t-1");
    assertThat(transcript.manifest().model()).isEqualTo("m-1");
    assertThat(transcript.manifest().taskSet()).isEqualTo("shop");
    assertThat(transcript.manifest().sampling())
        .containsEntry("temperature", "0.5")
        .containsEntry("epoch", "2");
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("Is it open?"),
            new Part.Text("Wait."),
            new Part.ToolCall("c1", "ask", "{\"who\": 1}"),
            new Part.ToolResult("c1", "ask", "yes", false));
  }

  @Test
  void read_scoreAndScans_areCountedAndNotRead() {
    String file = row("[]", ", \"score\": \"C\", \"success\": true, \"leeway_verdict\": \"{}\"");
    assertThat(only(read(file)).anomalies())
        .anyMatch(
            anomaly -> anomaly.detail().contains("leeway_verdict (1), score (1), success (1)"));
  }

  @Test
  void read_errorAndLimit_saysThatTheRunEndedEarly() {
    assertThat(only(read(row("[]", ", \"error\": \"x\", \"limit\": \"tokens\""))).anomalies())
        .filteredOn(anomaly -> anomaly.kind().equals("ended-early"))
        .hasSize(2);
  }

  @Test
  void read_givenAssistant_isPrefill() {
    String given = "[{\"role\": \"assistant\", \"content\": \"Sure\", \"source\": \"input\"}]";
    assertThat(only(read(row(given, ""))).messages().getFirst().author()).isEqualTo(Author.PREFILL);
  }

  @Test
  void read_messagesOfTheWrongShape_areOneProblem() {
    assertThat(found("{\"transcript_id\": \"t\", \"messages\": \"[{]\"}"))
        .isEqualTo("the row's \"messages\" are not JSON, cut off, or beyond a limit");
    assertThat(found("{\"transcript_id\": \"t\", \"messages\": 7}"))
        .isEqualTo("the row's \"messages\" are a number, expected an array");
    assertThat(found("{\"transcript_id\": \"t\", \"messages_bytes\": 999}"))
        .isEqualTo("the row's messages take 999 bytes, more than 134,217,728");
  }

  private static String found(String file) {
    return Results.problems(read(file)).getFirst().found();
  }
}
