package dev.leeway.ingest.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.DeclaredEvent;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class AnthropicMessagesFormatTest extends ReaderContract {

  private static final String SALE =
      """
      {
        "model": "m", "max_tokens": 100,
        "system": [{"type": "text", "text": "No discounts."}],
        "messages": [
          {"role": "user", "content": "Half price?"},
          {"role": "assistant", "content": [
            {"type": "thinking", "thinking": "Look it up.", "signature": "AAAA"},
            {"type": "text", "text": "Let me look."},
            {"type": "tool_use", "id": "t1", "name": "price", "input": {"item": 7}}
          ]},
          {"role": "user", "content": [
            {"type": "tool_result", "tool_use_id": "t1", "content": [
              {"type": "text", "text": "20"}, {"type": "image", "source": {"type": "base64"}}]},
            {"type": "text", "text": "And now?"}
          ]},
          {"role": "assistant", "content": "It costs 20."}
        ],
        "metadata": {"events": [{"name": "asked-again", "before_message": 3}]}
      }
      """;

  @Override
  protected Format format() {
    return Format.ANTHROPIC_MESSAGES;
  }

  @Override
  protected String sample() {
    return SALE;
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"system\": \"Be brief.\", \"messages\": [{\"role\": \"user\", \"content\": "
        + quoted(words)
        + "}]}\n";
  }

  @Test
  void read_toolResultInUserMessage_becomesToolMessageInPlace() {
    Transcript transcript = only(read(SALE));

    assertThat(transcript.messages())
        .extracting(message -> message.role())
        .containsExactly(
            Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL, Role.USER, Role.ASSISTANT);
    assertThat(transcript.messages().get(3).author()).isEqualTo(Author.TOOL);
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("No discounts."),
            new Part.Text("Half price?"),
            new Part.Reasoning("Look it up."),
            new Part.Text("Let me look."),
            new Part.ToolCall("t1", "price", "{\"item\": 7}"),
            new Part.ToolResult("t1", "price", "20", false),
            new Part.Media("image", ""),
            new Part.Text("And now?"),
            new Part.Text("It costs 20."));
  }

  @Test
  void read_event_countsMessagesAsTheRecordDoes() {
    Transcript transcript = only(read(SALE));
    assertThat(transcript.events()).containsExactly(new DeclaredEvent("asked-again", 5));
  }

  @Test
  void read_bareListWithBlocks_isToldFromChatCompletions() {
    Transcript transcript =
        only(
            read(
                """
                [{"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t9",
                  "content": "late", "is_error": true}]}]
                """));
    assertThat(transcript.source().format()).isEqualTo("anthropic-messages");
    assertThat(parts(transcript)).containsExactly(new Part.ToolResult("t9", "", "late", true));
    assertThat(transcript.anomalies())
        .extracting(anomaly -> anomaly.kind())
        .containsExactly("orphan-tool-result");
  }

  @Test
  void read_listWithToolRole_isChatCompletions() {
    Transcript transcript =
        only(
            read(
                """
                [{"role": "assistant", "content": [{"type": "thinking", "thinking": "Hm."}]},
                 {"role": "tool", "content": "20"}]
                """));
    assertThat(transcript.source().format()).isEqualTo("openai-chat");
    assertThat(parts(transcript).getFirst()).isEqualTo(new Part.Reasoning("Hm."));
  }

  @Test
  void read_severalResults_areSeparateMessages() {
    Transcript transcript =
        only(
            read(
                """
                [{"role": "user", "id": "u", "content": [
                   {"type": "tool_result", "tool_use_id": "a", "content": "1"},
                   {"type": "tool_result", "tool_use_id": "b"},
                   {"type": "document", "source": {"type": "text", "data": "A list."}}]}]
                """));
    assertThat(transcript.messages())
        .extracting(message -> message.id() + " " + message.role().label())
        .containsExactly("u tool", "u.1 tool", "u.2 user");
  }

  @Test
  void read_redactedAndUnknownBlocks_leavePlaceholders() {
    Transcript transcript =
        only(
            read(
                """
                [{"role": "assistant", "content": [
                   {"type": "redacted_thinking", "data": "AAAA"},
                   {"type": "hologram", "text": "a cat"}]}]
                """));
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Media("redacted-thinking", ""),
            new Part.Media("hologram", ""),
            new Part.Text("a cat"));
    assertThat(transcript.anomalies().getFirst().detail())
        .isEqualTo("1 field not read: content.hologram (1).");
  }

  @Test
  void read_callWithoutName_isAProblemWithItsPlace() {
    assertThat(
            Results.problems(
                    read(
                        """
                        {"system": "x",
                         "messages": [{"role": "assistant",
                           "content": [{"type": "tool_use", "id": "t"}]}]}
                        """))
                .getFirst()
                .text())
        .startsWith("sample:3:16: messages[0].content has a tool_use without a \"name\".\n");
  }
}
