package dev.leeway.ingest.responses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class OpenAiResponsesFormatTest extends ReaderContract {

  private static final String RECORD =
      """
      {"id": "resp-1", "model": "m-1", "temperature": 0, "instructions": "Be brief.",
       "input": [
         {"role": "user", "content": [{"type": "input_text", "text": "Is it raining?"}]}],
       "output": [
         {"type": "reasoning", "id": "r1", "summary": [{"type": "summary_text", "text": "Look."}]},
         {"type": "function_call", "call_id": "c1", "name": "look", "arguments": "{}"},
         {"type": "function_call_output", "call_id": "c1", "output": "wet"},
         {"type": "web_search_call", "id": "w1", "status": "completed", "action": {"query": "rain"}},
         {"type": "reasoning", "encrypted_content": "x9", "summary": []},
         {"type": "message", "id": "m1", "role": "assistant", "status": "completed", "content": [
           {"type": "output_text", "text": "It is."}, {"type": "refusal", "refusal": "No more."}]}]}
      """;

  @Override
  protected Format format() {
    return Format.OPENAI_RESPONSES;
  }

  @Override
  protected String sample() {
    return RECORD;
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"input\": " + quoted(words) + ", \"output\": [{\"type\": \"reasoning\"}]}\n";
  }

  @Test
  void read_items_areMessagesAndReplies() {
    Transcript transcript = only(read(RECORD));
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("Be brief."),
            new Part.Text("Is it raining?"),
            new Part.Reasoning("Look."),
            new Part.ToolCall("c1", "look", "{}"),
            new Part.ToolResult("c1", "look", "wet", false),
            new Part.ToolCall("w1", "web_search_call", "{\"query\": \"rain\"}"),
            new Part.Media("redacted-reasoning", ""),
            new Part.Text("It is."),
            new Part.Refusal("No more."));
    assertThat(transcript.messages())
        .extracting(Message::role)
        .containsExactly(Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT);
  }

  @Test
  void read_record_keepsTheConditions() {
    Transcript transcript = only(read(RECORD));
    assertThat(transcript.id()).isEqualTo("resp-1");
    assertThat(transcript.manifest().model()).isEqualTo("m-1");
    assertThat(transcript.manifest().sampling()).containsEntry("temperature", "0");
  }

  @Test
  void read_bareListThatBeginsWithACall_isOneRecord() {
    String list =
        "[{\"type\": \"function_call\", \"call_id\": \"c\", \"name\": \"n\", \"arguments\": \"\"},"
            + "\n {\"type\": \"function_call_output\", \"call_id\": \"c\", \"output\":"
            + " [{\"type\": \"input_text\", \"text\": \"a\"}]}]\n";
    assertThat(parts(only(read(list))))
        .containsExactly(
            new Part.ToolCall("c", "n", ""), new Part.ToolResult("c", "n", "a", false));
  }

  @Test
  void read_itemThatIsNone_isAProblem() {
    assertThat(
            Results.problems(read(RECORD.replace("{\"role\": \"user\"", "7, {\"role\": \"user\""))))
        .first()
        .extracting(problem -> problem.found())
        .isEqualTo("item 0 is a number, expected an object");
  }
}
