package dev.leeway.ingest.pyrit;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonObject;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.transcript.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entry's content: what the target saw or said, which is the converted value. */
final class PyritPiece {

  private static final String PATH = "_path";

  private final Json.Obj entry;
  private final ReadLimits limits;

  PyritPiece(Json.Obj entry, ReadLimits limits) {
    this.entry = entry;
    this.limits = limits;
  }

  List<Part> parts() {
    String value = entry.scalar("converted_value").orElse("");
    String type = entry.string("converted_value_data_type").orElse("text");
    if (entry.string("response_error").equals(Optional.of("blocked"))) {
      return List.of(new Part.Refusal(value));
    }
    return switch (type) {
      case "text" -> value.isEmpty() ? List.of() : List.of(new Part.Text(value));
      case "reasoning" -> List.of(new Part.Reasoning(value));
      case "function_call", "tool_call" -> List.of(call(value));
      case "function_call_output" -> List.of(result(value));
      // What a program said about its own failure is nobody's words.
      case "error" -> List.of(new Part.Media("error", ""));
      default ->
          type.endsWith(PATH)
              ? List.of(new Part.Media(type.substring(0, type.length() - PATH.length()), value))
              : List.of(new Part.Media(type, type.equals("url") ? value : ""));
    };
  }

  private Part call(String value) {
    Json.Obj call = object(value);
    Json.Obj body = call.object("function").orElse(call);
    String id = call.scalar("call_id").or(() -> call.scalar("id")).orElse("");
    return new Part.ToolCall(
        id,
        body.string("name").orElse(""),
        body.get("arguments").or(() -> body.get("input")).map(PyritPiece::written).orElse(value));
  }

  private Part result(String value) {
    Json.Obj result = object(value);
    return new Part.ToolResult(
        result.scalar("call_id").or(() -> result.scalar("id")).orElse(""),
        "",
        result.get("output").map(PyritPiece::written).orElse(value),
        false);
  }

  private Json.Obj object(String value) {
    return JsonObject.of(value, limits)
        .filter(Json.Obj.class::isInstance)
        .map(Json.Obj.class::cast)
        .orElse(new Json.Obj(Map.of(), entry.place()));
  }

  private static String written(Json value) {
    return value instanceof Json.Str text ? text.value() : JsonText.of(value);
  }
}
