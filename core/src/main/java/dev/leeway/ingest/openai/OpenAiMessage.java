package dev.leeway.ingest.openai;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One message's parts: reasoning, then content, refusal and calls, as the model wrote them. */
public final class OpenAiMessage {

  private static final Set<String> READ =
      Set.of(
          "id",
          "role",
          "content",
          "reasoning_content",
          "reasoning",
          "refusal",
          "tool_calls",
          "function_call",
          "tool_call_id",
          "name",
          "tool_call",
          "error",
          "is_error",
          "audio",
          "prefix",
          "prefill",
          "author",
          "source");

  private final Json.Obj message;
  private final int index;
  private final IgnoredFields ignored;
  private final List<Part> parts = new ArrayList<>();

  public OpenAiMessage(Json.Obj message, int index, IgnoredFields ignored) {
    this.message = message;
    this.index = index;
    this.ignored = ignored;
  }

  /** Returns the parts in order; a tool's message begins with its result. */
  public List<Part> parts(Role role) throws RecordException {
    ignored.addOthers("messages.", message, READ);
    List<Part> content = new OpenAiContent(message, index, ignored).parts();
    if (role == Role.TOOL) {
      result(content);
      return parts;
    }
    message
        .string("reasoning_content")
        .or(() -> message.string("reasoning"))
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> parts.add(new Part.Reasoning(text)));
    parts.addAll(content);
    message
        .string("refusal")
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> parts.add(new Part.Refusal(text)));
    audio();
    calls();
    return parts;
  }

  private void result(List<Part> content) {
    String output =
        content.stream()
            .filter(part -> !(part instanceof Part.Media))
            .map(Part::text)
            .collect(Collectors.joining("\n"));
    Optional<String> error = message.string("error").filter(text -> !text.isEmpty());
    boolean failed = error.isPresent() || message.isTrue("error") || message.isTrue("is_error");
    parts.add(
        new Part.ToolResult(
            message.scalar("tool_call_id").or(() -> answered("id")).orElse(""),
            message.string("name").or(() -> answered("function")).orElse(""),
            output.isEmpty() ? error.orElse("") : output,
            failed));
    content.stream().filter(Part.Media.class::isInstance).forEach(parts::add);
  }

  /** Returns a field of the call that some records repeat beside its result. */
  private Optional<String> answered(String field) {
    return message
        .get("tool_call")
        .filter(Json.Obj.class::isInstance)
        .flatMap(call -> ((Json.Obj) call).string(field));
  }

  private void audio() {
    Optional<Json> audio = message.get("audio");
    if (audio.isPresent() && audio.get() instanceof Json.Obj spoken) {
      spoken
          .string("transcript")
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> parts.add(new Part.Text(text)));
      parts.add(new Part.Media("audio", spoken.string("id").orElse("")));
    }
  }

  private void calls() throws RecordException {
    Optional<Json> calls = message.get("tool_calls");
    if (calls.isPresent() && calls.get() instanceof Json.Arr list) {
      for (Json call : list.items()) {
        parts.add(new OpenAiToolCall(message, index, ignored).read(call));
      }
    } else if (calls.isPresent()) {
      throw new RecordException(
          message.place(),
          "messages[%d].tool_calls is %s, expected an array".formatted(index, calls.get().kind()),
          "Expected [{\"id\": ..., \"function\": {\"name\": ..., \"arguments\": ...}}].");
    }
    Optional<Json> legacy = message.get("function_call");
    if (legacy.isPresent()) {
      parts.add(new OpenAiToolCall(message, index, ignored).read(legacy.get()));
    }
  }
}
