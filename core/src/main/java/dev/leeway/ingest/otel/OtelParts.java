package dev.leeway.ingest.otel;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of one message, each a group. */
final class OtelParts {

  private final Json.Obj message;
  private final int index;
  private final IgnoredFields ignored;

  OtelParts(Json.Obj message, int index, IgnoredFields ignored) {
    this.message = message;
    this.index = index;
    this.ignored = ignored;
  }

  List<List<Part>> groups() throws RecordException {
    var groups = new ArrayList<List<Part>>();
    if (message.string("parts").isPresent()) {
      return List.of(words(message.string("parts").orElse("")));
    }
    for (Json item : message.items("parts")) {
      switch (item) {
        case Json.Str text -> groups.add(words(text.value()));
        case Json.Obj part -> groups.add(part(part));
        case Json.Arr list -> throw unexpected(item);
        case Json.Num number -> throw unexpected(item);
        case Json.Bool flag -> throw unexpected(item);
        case Json.Null nothing -> {}
      }
    }
    return groups;
  }

  private List<Part> part(Json.Obj part) {
    String type = part.string("type").orElse("text");
    String id = part.string("id").orElse("");
    String name = part.string("name").orElse("");
    return switch (type) {
      case "text" -> words(written(part.get("content")));
      case "reasoning" -> List.of(new Part.Reasoning(written(part.get("content"))));
      case "refusal" -> List.of(new Part.Refusal(written(part.get("content"))));
      case "tool_call" -> List.of(new Part.ToolCall(id, name, written(part.get("arguments"))));
      case "server_tool_call" ->
          List.of(new Part.ToolCall(id, name, written(part.get("server_tool_call"))));
      case "tool_call_response", "server_tool_call_response" ->
          List.of(new Part.ToolResult(id, name, written(response(part)), part.isTrue("is_error")));
      case "blob" -> List.of(new Part.Media(part.string("modality").orElse("blob"), ""));
      case "file" -> List.of(new Part.Media("file", part.string("file_id").orElse("")));
      case "uri" ->
          List.of(
              new Part.Media(part.string("modality").orElse("uri"), part.string("uri").orElse("")));
      default -> {
        ignored.add("parts." + type);
        var parts = new ArrayList<Part>(List.of(new Part.Media(type, "")));
        parts.addAll(words(part.string("content").orElse("")));
        yield parts;
      }
    };
  }

  private static Optional<Json> response(Json.Obj part) {
    return part.get("response")
        .or(() -> part.get("result"))
        .or(() -> part.get("server_tool_call_response"));
  }

  private static String written(Optional<Json> value) {
    return value
        .map(held -> held instanceof Json.Str text ? text.value() : JsonText.of(held))
        .orElse("");
  }

  private static List<Part> words(String text) {
    return text.isEmpty() ? List.of() : List.of(new Part.Text(text));
  }

  private RecordException unexpected(Json value) {
    return new RecordException(
        message.place(),
        "messages[%d].parts holds %s".formatted(index, value.kind()),
        "Expected parts with a \"type\" and \"content\".");
  }
}
