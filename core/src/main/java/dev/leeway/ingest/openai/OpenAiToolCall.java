package dev.leeway.ingest.openai;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Part;
import java.util.Optional;
import java.util.Set;

/**
 * One call in any of its known shapes: {@code {"id", "function": {"name", "arguments"}}}, {@code
 * {"id", "custom": {"name", "input"}}}, {@code {"id", "function": NAME, "args": {...}}}, {@code
 * {"id", "name", "arguments"}}.
 */
final class OpenAiToolCall {

  private static final Set<String> READ =
      Set.of("id", "type", "index", "function", "custom", "name", "arguments", "args", "input");

  private final Json.Obj message;
  private final int index;
  private final IgnoredFields ignored;

  /**
   * @param message the message that makes the calls, at {@code index}
   */
  OpenAiToolCall(Json.Obj message, int index, IgnoredFields ignored) {
    this.message = message;
    this.index = index;
    this.ignored = ignored;
  }

  Part.ToolCall read(Json value) throws RecordException {
    if (value instanceof Json.Obj call) {
      Json.Obj body = nested(call);
      Optional<String> name = body.string("name").or(() -> call.string("function"));
      if (name.isPresent()) {
        ignored.addOthers("tool_calls.", call, READ);
        return new Part.ToolCall(call.scalar("id").orElse(""), name.get(), arguments(body));
      }
    }
    throw new RecordException(
        value instanceof Json.Obj call ? call.place() : message.place(),
        "a tool call of messages[%d] has no name".formatted(index),
        "Expected {\"id\": ..., \"function\": {\"name\": ..., \"arguments\": ...}}.");
  }

  private static Json.Obj nested(Json.Obj call) {
    return call.get("function")
        .or(() -> call.get("custom"))
        .filter(Json.Obj.class::isInstance)
        .map(Json.Obj.class::cast)
        .orElse(call);
  }

  private static String arguments(Json.Obj body) {
    return body.get("arguments")
        .or(() -> body.get("args"))
        .or(() -> body.get("input"))
        .map(value -> value instanceof Json.Str text ? text.value() : JsonText.of(value))
        .orElse("");
  }
}
