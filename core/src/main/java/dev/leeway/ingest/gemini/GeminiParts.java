package dev.leeway.ingest.gemini;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The parts of one content; fields are named in camel case or with underscores. */
final class GeminiParts {

  /** What accompanies a part and says nothing by itself. */
  private static final Set<String> BESIDE = Set.of("thought", "thoughtsignature", "videometadata");

  private final String path;
  private final Place place;
  private final IgnoredFields ignored;

  GeminiParts(String path, Place place, IgnoredFields ignored) {
    this.path = path;
    this.place = place;
    this.ignored = ignored;
  }

  /** Returns a group for each part of a content, a list of parts, a part, or a string. */
  List<List<Part>> groups(Json content) throws RecordException {
    return switch (content) {
      case Json.Str text -> List.of(words(text.value()));
      case Json.Arr list -> {
        var groups = new ArrayList<List<Part>>();
        for (Json item : list.items()) {
          groups.addAll(groups(item));
        }
        yield groups;
      }
      case Json.Obj object ->
          object.get("parts").isPresent()
              ? groups(object.get("parts").orElseThrow())
              : List.of(part(object));
      case Json.Num number -> throw unexpected(content);
      case Json.Bool flag -> throw unexpected(content);
      case Json.Null nothing -> throw unexpected(content);
    };
  }

  private List<Part> part(Json.Obj part) {
    var parts = new ArrayList<Part>();
    for (Map.Entry<String, Json> field : part.fields().entrySet()) {
      String name = field.getKey().replace("_", "").toLowerCase(Locale.ROOT);
      if (field.getValue() instanceof Json.Str text && name.equals("text")) {
        parts.addAll(
            part.isTrue("thought")
                ? List.of(new Part.Reasoning(text.value()))
                : words(text.value()));
      } else if (field.getValue() instanceof Json.Obj held) {
        parts.add(part(name, held));
      } else if (!BESIDE.contains(name) && !(field.getValue() instanceof Json.Null)) {
        ignored.add("parts." + field.getKey());
      }
    }
    return parts;
  }

  private Part part(String name, Json.Obj held) {
    String id = held.string("id").orElse("");
    return switch (name) {
      case "functioncall" ->
          new Part.ToolCall(id, held.string("name").orElse(""), written(held, "args"));
      case "functionresponse" ->
          new Part.ToolResult(
              id,
              held.string("name").orElse(""),
              written(held, "response"),
              held.object("response").filter(it -> it.get("error").isPresent()).isPresent());
      case "executablecode" -> new Part.ToolCall(id, "code_execution", written(held, "code"));
      case "codeexecutionresult" ->
          new Part.ToolResult(
              id,
              "code_execution",
              written(held, "output"),
              !held.string("outcome").orElse("OUTCOME_OK").equals("OUTCOME_OK"));
      case "inlinedata" -> new Part.Media("inline-data", "");
      case "filedata" ->
          new Part.Media(
              "file", held.string("fileUri").or(() -> held.string("file_uri")).orElse(""));
      default -> {
        ignored.add("parts." + name);
        yield new Part.Media(name, "");
      }
    };
  }

  private static String written(Json.Obj held, String field) {
    return held.get(field)
        .map(value -> value instanceof Json.Str text ? text.value() : JsonText.of(value))
        .orElse("");
  }

  private static List<Part> words(String text) {
    return text.isEmpty() ? List.of() : List.of(new Part.Text(text));
  }

  private RecordException unexpected(Json value) {
    return new RecordException(
        place,
        path + " holds " + value.kind(),
        "Expected {\"role\": ..., \"parts\": [{\"text\": ...}]}.");
  }
}
