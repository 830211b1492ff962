package dev.leeway.ingest.otel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OtelFormatTest extends ReaderContract {

  private static final String USER =
      "{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"Is it open?\"}]}";
  private static final String CALL =
      "{\"role\":\"assistant\",\"parts\":[{\"type\":\"reasoning\",\"content\":\"Ask.\"},"
          + "{\"type\":\"tool_call\",\"id\":\"c1\",\"name\":\"ask\",\"arguments\":{\"who\":1}}]}";
  private static final String RESULT =
      "{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"c1\","
          + "\"response\":\"yes\"}]}";
  private static final String ANSWER =
      "{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"It is.\"}],"
          + "\"finish_reason\":\"stop\"}";

  @Override
  protected Format format() {
    return Format.OTEL_GENAI;
  }

  @Override
  protected String sample() {
    return file(
        span("2", "200", messages(USER + "," + CALL + "," + RESULT, ANSWER)),
        span("1", "100", messages(USER, CALL.replace("}]}", "}],\"finish_reason\":\"x\"}"))));
  }

  @Override
  protected String fileWithUserWords(String words) {
    String user =
        "{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":" + quoted(words) + "}]}";
    return file(span("1", "1", messages(user, ""))) + "\n";
  }

  @Test
  void read_callsThatRepeatTheirHistory_areOneConversation() {
    Transcript transcript = only(read(sample()));
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("Is it open?"),
            new Part.Reasoning("Ask."),
            new Part.ToolCall("c1", "ask", "{\"who\": 1}"),
            new Part.ToolResult("c1", "ask", "yes", false),
            new Part.Text("It is."));
    assertThat(transcript.id()).isEqualTo("talk");
    assertThat(transcript.manifest().model()).isEqualTo("m-1");
    assertThat(transcript.manifest().sampling()).containsEntry("temperature", "0.5");
  }

  @Test
  void read_callsOverSeveralLines_areOneConversation() {
    String lines =
        file(span("1", "100", messages(USER, CALL)))
            + "\n"
            + file(span("2", "200", messages(USER + "," + CALL + "," + RESULT, ANSWER)))
            + "\n";
    assertThat(parts(only(read(lines)))).isEqualTo(parts(only(read(sample()))));
  }

  @Test
  void read_callWithAnotherHistory_isATranscriptOfItsOwn() {
    String other = USER.replace("open", "late");
    String file =
        file(span("1", "1", messages(USER, ANSWER)), span("2", "2", messages(other, ANSWER)));
    assertThat(Results.transcripts(read(file)))
        .extracting(Transcript::id)
        .containsExactly("talk", "talk/2");
  }

  @Test
  void read_runOfAnAgent_isNotReadBesideItsCalls() {
    String run =
        messages(USER, ANSWER) + "," + attribute("gen_ai.operation.name", "\"invoke_agent\"");
    String file = file(span("0", "0", run), span("1", "1", messages(USER, CALL)));
    assertThat(only(read(file)).messages()).hasSize(2);
    assertThat(only(read(file(span("0", "0", run)))).messages()).hasSize(2);
  }

  @Test
  void read_attributesByIndex_areMessages() {
    String older =
        attribute("gen_ai.prompt.0.role", "\"system\"")
            + ","
            + attribute("gen_ai.prompt.0.content", "\"Be kind.\"")
            + ","
            + attribute("gen_ai.prompt.1.role", "\"user\"")
            + ","
            + attribute("gen_ai.prompt.1.content", "\"Hi\"")
            + ","
            + attribute("gen_ai.completion.0.tool_calls.0.name", "\"wave\"")
            + ","
            + attribute("gen_ai.completion.0.tool_calls.0.arguments", "\"{}\"");
    assertThat(parts(only(read(file(span("1", "1", older))))))
        .containsExactly(
            new Part.Text("Be kind."), new Part.Text("Hi"), new Part.ToolCall("", "wave", "{}"));
    String inference =
        attribute("llm.input_messages.0.message.role", "\"user\"")
            + ","
            + attribute("llm.input_messages.0.message.content", "\"Hi\"")
            + ","
            + attribute(
                "llm.output_messages.0.message.tool_calls.0.tool_call.function.name", "\"wave\"")
            + ","
            + attribute("llm.output_messages.0.message.role", "\"assistant\"");
    assertThat(parts(only(read(file(span("1", "1", inference))))))
        .containsExactly(new Part.Text("Hi"), new Part.ToolCall("", "wave", ""));
  }

  @Test
  void read_messagesAsEvents_areMessages() {
    String events =
        "{\"name\":\"gen_ai.user.message\",\"attributes\":["
            + attribute("content", "\"Hi\"")
            + "]},{\"name\":\"gen_ai.choice\",\"attributes\":["
            + attribute(
                "message", "\"{\\\"role\\\":\\\"assistant\\\",\\\"content\\\":\\\"Hello\\\"}\"")
            + "]}";
    String span =
        span("1", "1", attribute("x", "\"y\""))
            .replace("\"events\":[]", "\"events\":[" + events + "]");
    assertThat(only(read(file(span))).messages())
        .extracting(Message::role)
        .containsExactly(Role.USER, Role.ASSISTANT);
    assertThat(parts(only(read(file(span)))))
        .containsExactly(new Part.Text("Hi"), new Part.Text("Hello"));
  }

  @Test
  void read_attributeThatIsCutOff_isAProblem() {
    String file =
        file(
            span("1", "1", attribute("gen_ai.input.messages", "\"[{\\\"role\\\": \\\"us\"")),
            span("2", "2", messages(USER, ANSWER)));
    assertThat(Results.transcripts(read(file))).hasSize(1);
    assertThat(Results.problems(read(file)).getFirst().found())
        .isEqualTo("the call's \"gen_ai.input.messages\" is no list");
  }

  @Test
  void read_traceWithoutMessages_isAProblem() {
    assertThat(Results.problems(read(file(span("1", "1", attribute("x", "\"y\""))))))
        .extracting(problem -> problem.found())
        .isEqualTo(List.of("the file holds no transcript"));
  }

  private static String messages(String input, String output) {
    return attribute("gen_ai.input.messages", quoted("[" + input + "]"))
        + ","
        + attribute("gen_ai.output.messages", quoted("[" + output + "]"));
  }

  private static String attribute(String key, String text) {
    return "{\"key\":\"" + key + "\",\"value\":{\"stringValue\":" + text + "}}";
  }

  private static String span(String id, String start, String attributes) {
    return "{\"traceId\":\"t\",\"spanId\":\""
        + id
        + "\",\"startTimeUnixNano\":\""
        + start
        + "\",\"attributes\":["
        + attribute("gen_ai.conversation.id", "\"talk\"")
        + ","
        + attribute("gen_ai.request.model", "\"m-1\"")
        + ",{\"key\":\"gen_ai.request.temperature\",\"value\":{\"doubleValue\":0.5}},"
        + attributes
        + "],\"events\":[]}";
  }

  private static String file(String... spans) {
    return "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[" + String.join(",", spans) + "]}]}]}";
  }
}
