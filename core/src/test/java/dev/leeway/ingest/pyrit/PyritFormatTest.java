package dev.leeway.ingest.pyrit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class PyritFormatTest extends ReaderContract {

  @Override
  protected Format format() {
    return Format.PYRIT;
  }

  @Override
  protected String sample() {
    return "["
        + entry("3", "assistant", "2", "No.", "")
        + ",\n"
        + entry("1", "system", "0", "Be kind.", "")
        + ",\n"
        + entry("2", "user", "1", "Hello", ", \"original_value\": \"Hallo\"")
        + "]";
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"conversation_id\": \"c\", \"entries\": [{\"conversation_id\": \"c\", \"sequence\": 0,"
        + " \"role\": \"user\", \"converted_value\": "
        + quoted(words)
        + "}]}\n";
  }

  private static String entry(String id, String role, String sequence, String words, String more) {
    return "{\"id\": \"%s\", \"role\": \"%s\", \"conversation_id\": \"talk\", \"sequence\": %s,"
            .formatted(id, role, sequence)
        + " \"converted_value\": "
        + quoted(words)
        + ", \"converted_value_data_type\": \"text\", \"response_error\": \"none\", "
        + "\"prompt_target_identifier\": {\"model_name\": \"m-1\"}"
        + more
        + "}";
  }

  @Test
  void read_entries_areOrderedBySequenceAndShowWhatTheTargetSaw() {
    Transcript transcript = only(read(sample()));
    assertThat(transcript.id()).isEqualTo("talk");
    assertThat(transcript.manifest().model()).isEqualTo("m-1");
    assertThat(transcript.messages())
        .extracting(Message::prose)
        .containsExactly("Be kind.", "Hello", "No.");
    assertThat(transcript.anomalies())
        .anyMatch(anomaly -> anomaly.detail().contains("entries.original_value (1)"));
  }

  @Test
  void read_severalConversations_areTranscriptsOfTheirOwn() {
    String other = entry("9", "user", "0", "Hi", "").replace("talk", "other");
    assertThat(
            Results.transcripts(read("[" + entry("1", "user", "0", "a", "") + "," + other + "]")))
        .extracting(Transcript::id)
        .containsExactly("talk", "other");
  }

  @Test
  void read_blockedReply_isARefusalOfTheProvider() {
    Transcript transcript =
        only(
            read(
                "["
                    + entry("1", "assistant", "0", "filtered", "")
                        .replace("\"none\"", "\"blocked\"")
                    + "]"));
    assertThat(parts(transcript)).containsExactly(new Part.Refusal("filtered"));
    assertThat(transcript.anomalies()).anyMatch(it -> it.kind().equals("provider-block"));
  }

  @Test
  void read_failedCall_isNobodysWords() {
    Transcript transcript =
        only(
            read(
                "["
                    + entry("1", "assistant", "0", "Traceback", "")
                        .replace("\"text\"", "\"error\"")
                        .replace("\"none\"", "\"unknown\"")
                    + "]"));
    assertThat(parts(transcript)).containsExactly(new Part.Media("error", ""));
    assertThat(transcript.anomalies()).anyMatch(it -> it.kind().equals("response-error"));
  }

  @Test
  void read_simulatedAssistant_isNotTheModel() {
    Transcript transcript =
        only(read("[" + entry("1", "simulated_assistant", "0", "Sure", "") + "]"));
    assertThat(transcript.messages().getFirst().author()).isEqualTo(Author.PREFILL);
    assertThat(transcript.turns()).isEmpty();
  }

  @Test
  void read_piecesOfOneMessage_areItsParts() {
    String call =
        entry(
                "2",
                "assistant",
                "0",
                "{\"call_id\": \"c1\", \"name\": \"f\", \"arguments\": \"{}\"}",
                "")
            .replace("\"text\"", "\"function_call\"");
    String output =
        entry("3", "tool", "1", "{\"call_id\": \"c1\", \"output\": \"done\"}", "")
            .replace("\"text\"", "\"function_call_output\"");
    String image = entry("4", "user", "2", "/tmp/a.png", "").replace("\"text\"", "\"image_path\"");
    Transcript transcript =
        only(
            read(
                "[%s, %s, %s, %s]"
                    .formatted(entry("1", "assistant", "0", "Wait.", ""), call, output, image)));
    assertThat(transcript.messages()).hasSize(3);
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("Wait."),
            new Part.ToolCall("c1", "f", "{}"),
            new Part.ToolResult("c1", "f", "done", false),
            new Part.Media("image", "/tmp/a.png"));
  }

  @Test
  void read_copiesOfAnotherConversation_areNoted() {
    String copy = entry("1", "user", "0", "a", ", \"original_prompt_id\": \"0\"");
    assertThat(only(read("[" + copy + "]")).anomalies())
        .anyMatch(anomaly -> anomaly.kind().equals("shared-beginning"));
  }

  @Test
  void read_noSequence_isAProblem() {
    String lost = "{\"conversation_id\": \"c\", \"entries\": [{\"role\": \"user\"}]}";
    assertThat(Results.problems(read(lost)).getFirst().found())
        .isEqualTo("an entry has no whole number \"sequence\"");
    assertThat(
            Results.problems(read("{\"conversation_id\": \"c\", \"entries_bytes\": 5}"))
                .getFirst()
                .found())
        .startsWith("the conversation takes 5 bytes");
  }
}
