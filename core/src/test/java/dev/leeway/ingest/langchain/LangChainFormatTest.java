package dev.leeway.ingest.langchain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Part;
import org.junit.jupiter.api.Test;

final class LangChainFormatTest extends ReaderContract {

  private static final String DIRECT =
      """
      [{"type": "system", "content": "Feed the cat.", "additional_kwargs": {}},
       {"type": "human", "content": "Now.", "id": "h1"},
       {"type": "ai", "content": [{"type": "text", "text": "Yes."},
          {"type": "tool_use", "id": "c1", "name": "feed", "input": {}}],
        "tool_calls": [{"name": "feed", "args": {"grams": 40}, "id": "c1", "type": "tool_call"}],
        "invalid_tool_calls": [{"name": "pet", "args": "{", "id": "c2", "error": "zebra"}]},
       {"type": "tool", "content": "fed", "tool_call_id": "c1", "name": "feed", "status": "error"}]
      """;

  private static final String DATA =
      """
      {"messages": [{"type": "human", "data": {"content": "Now.", "type": "human"}},
        {"type": "ai", "data": {"content": "", "additional_kwargs": {"tool_calls": [{"id": "c1",
          "type": "function", "function": {"name": "feed", "arguments": "{}"}}]}}}]}
      """;

  private static final String CONSTRUCTED =
      """
      {"values": {"messages": [
        {"lc": 1, "type": "constructor", "id": ["langchain", "schema", "messages", "HumanMessage"],
         "kwargs": {"content": "Now.", "type": "human"}},
        {"lc": 1, "type": "constructor", "id": ["langchain", "schema", "messages", "AIMessageChunk"],
         "kwargs": {"content": "Soon.", "additional_kwargs": {"reasoning_content": "Why?"}}}]}}
      """;

  @Override
  protected Format format() {
    return Format.LANGCHAIN;
  }

  @Override
  protected String sample() {
    return DIRECT;
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "[{\"type\": \"human\", \"content\": " + quoted(words) + "}]\n";
  }

  @Test
  void read_fieldsDirectly_keepsEachCallOnce() {
    assertThat(parts(only(read(DIRECT))))
        .containsExactly(
            new Part.Text("Feed the cat."),
            new Part.Text("Now."),
            new Part.Text("Yes."),
            new Part.ToolCall("c1", "feed", "{\"grams\": 40}"),
            new Part.ToolCall("c2", "pet", "{"),
            new Part.ToolResult("c1", "feed", "fed", true));
  }

  @Test
  void read_typeAndData_isTheSame() {
    assertThat(parts(only(read(DATA))))
        .containsExactly(new Part.Text("Now."), new Part.ToolCall("c1", "feed", "{}"));
  }

  @Test
  void read_constructors_areTheSame() {
    assertThat(parts(only(read(CONSTRUCTED))))
        .containsExactly(new Part.Text("Now."), new Part.Reasoning("Why?"), new Part.Text("Soon."));
  }

  @Test
  void read_messageOfNoType_isAProblem() {
    String file = DIRECT.replace("\"tool\", \"content\"", "\"owl\", \"content\"");
    assertThat(Results.problems(read(file)).getFirst().found())
        .isEqualTo("messages[3] is of no known type");
  }
}
