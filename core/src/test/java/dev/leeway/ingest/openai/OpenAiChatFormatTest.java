package dev.leeway.ingest.openai;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.Problem;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.DeclaredEvent;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenAiChatFormatTest extends ReaderContract {

  private static final String SALE =
      """
      {"id": "sale", "messages": [{"role": "system", "content": "No discounts."}, \
      {"role": "user", "content": [{"type": "text", "text": "Half price?"}]}, \
      {"role": "assistant", "content": null, "tool_calls": [{"id": "c1", "type": "function", \
      "function": {"name": "price", "arguments": "{\\"item\\": 7}"}}]}, \
      {"role": "tool", "tool_call_id": "c1", "content": "20"}, \
      {"role": "assistant", "content": "It costs 20 \u20ac."}], "metadata": {"model": "m"}}
      """;

  @Override
  protected Format format() {
    return Format.OPENAI_CHAT;
  }

  @Override
  protected String sample() {
    return SALE;
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "[{\"role\": \"user\", \"content\": " + quoted(words) + "}]\n";
  }

  @Test
  void read_parallelCalls_staysOneMessageAndNamesTheResults() {
    Transcript transcript =
        only(
            read(
                """
                [{"role": "assistant", "content": "", "tool_calls": [
                   {"id": "a", "function": {"name": "first", "arguments": "{}"}},
                   {"id": "b", "function": {"name": "second", "arguments": {"n": 1.50}}}]},
                 {"role": "tool", "tool_call_id": "b", "content": "2"},
                 {"role": "tool", "tool_call_id": "a", "content": ["1", {"text": "one"}]}]
                """));
    assertThat(parts(transcript))
        .containsExactly(
            new Part.ToolCall("a", "first", "{}"),
            new Part.ToolCall("b", "second", "{\"n\": 1.50}"),
            new Part.ToolResult("b", "second", "2", false),
            new Part.ToolResult("a", "first", "1\none", false));
    assertThat(transcript.anomalies()).isEmpty();
  }

  @Test
  void read_everyKindOfPart_keepsOrderAndKind() {
    Transcript transcript =
        only(
            read(
                """
                [{"role": "user", "content": [{"type": "image_url", "image_url":
                    {"url": "data:image/png;base64,AAAA"}}, {"type": "input_audio",
                    "input_audio": {"data": "AAAA"}}, {"type": "text", "text": "What is it?"}]},
                 {"role": "assistant", "reasoning_content": "A cat.", "content": "A cat.",
                    "refusal": "I cannot say more.", "function_call":
                    {"name": "look", "arguments": "{}"}},
                 {"role": "function", "name": "look", "content": "cat"}]
                """));
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Media("image", ""),
            new Part.Media("audio", ""),
            new Part.Text("What is it?"),
            new Part.Reasoning("A cat."),
            new Part.Text("A cat."),
            new Part.Refusal("I cannot say more."),
            new Part.ToolCall("", "look", "{}"),
            new Part.ToolResult("", "look", "cat", false));
  }

  @Test
  void read_metadata_keepsConditionsAndEventsAndDropsTheRest() {
    Transcript transcript =
        only(
            read(
                """
                {"id": "x", "messages": [{"role": "user", "content": "hi"}], "metadata":
                {"model": "m", "task_set": "s", "task_id": 7, "temperature": 0.70, "score": 1,
                "events": [{"name": "target-reached", "before_message": 1},
                {"name": "late", "before_message": 9}]}, "verdict": "bad"}
                """));
    assertThat(transcript.id()).isEqualTo("x");
    assertThat(transcript.manifest().taskId()).isEqualTo("7");
    assertThat(transcript.manifest().sampling()).containsExactly(entry("temperature", "0.70"));
    assertThat(transcript.events()).containsExactly(new DeclaredEvent("target-reached", 1));
    assertThat(transcript.anomalies())
        .extracting(anomaly -> anomaly.detail())
        .containsExactly(
            "The event \"late\" is said to lie before message 9 of 1; it was left out.",
            "2 fields not read: metadata.score (1), verdict (1).");
  }

  @Test
  void read_authorsThatTheRecordNames_areKept() {
    Transcript transcript =
        only(
            read(
                """
                [{"role": "user", "author": "auditor", "content": "hi"},
                 {"role": "system", "source": "operator", "content": "be kind"},
                 {"role": "assistant", "prefix": true, "content": "Sure"},
                 {"role": "assistant", "content": ", hello"}]
                """));
    assertThat(transcript.messages())
        .extracting(message -> message.author())
        .containsExactly(Author.AUDITOR, Author.OPERATOR, Author.PREFILL, Author.MODEL);
  }

  @Test
  void read_callsWithoutPartner_areNoted() {
    Transcript transcript =
        only(
            read(
                """
                [{"role": "tool", "tool_call_id": "c7", "content": "x"},
                 {"role": "assistant", "tool_calls": [{"id": "a", "function": {"name": "f"}}]},
                 {"role": "user", "content": ""}]
                """));
    assertThat(transcript.anomalies())
        .extracting(anomaly -> anomaly.kind() + "@" + anomaly.message())
        .containsExactly("empty-message@2", "orphan-tool-result@0", "unanswered-call@1");
  }

  @Test
  void read_textThatLooksLikeACall_staysText() {
    Transcript transcript =
        only(
            read(
                """
                [{"role": "assistant", "content": "open{'door': 'left'}"},
                 {"role": "tool", "content": "open"}]
                """));
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("open{'door': 'left'}"), new Part.ToolResult("", "", "open", false));
  }

  @Test
  void read_brokenLines_areCountedWithTheirPlace() {
    List<ReadResult> results =
        read(
            """
            {"id": "a", "messages": [{"role": "user", "content": "hi"}]}
            {"id": "b", "messages": [{"role": "user", "content": "hi"},
            {"id": "c", "messages": [{"role": "\u20acuser", "content": "hi"}]}

            {"id": "d", "messages": [{"role": "user", "role": "system"}]}
            oops
            {"id": "e", "messages": [{"role": "user", "content": "hi"}]}
            """);
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("a", "e");
    assertThat(Results.problems(results))
        .extracting(Problem::position)
        .containsExactly("sample:2:60", "sample:3:26", "sample:5:26", "sample:6:5");
  }

  @Test
  void read_placeAfterWideCharacters_countsCharacters() {
    Problem problem =
        Results.problems(read("{\"note\": \"\u20ac\u20ac\", \"messages\": [{\"role\": 1}]}\n"))
            .getFirst();
    assertThat(problem.text())
        .isEqualTo(
            "sample:1:29: messages[0] has no \"role\".\n"
                + "Expected system, developer, user, assistant or tool.");
  }
}
