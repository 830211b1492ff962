package dev.leeway.ingest.anthropic;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads content: a string, or a list of blocks by {@code type}. */
final class AnthropicBlocks {

  private final String path;
  private final Place place;
  private final IgnoredFields ignored;

  /**
   * @param path what is read, for errors, for example {@code messages[3].content}
   * @param place where the object begins that holds it
   */
  AnthropicBlocks(String path, Place place, IgnoredFields ignored) {
    this.path = path;
    this.place = place;
    this.ignored = ignored;
  }

  /** Returns the parts of each block, in order; a tool result with its media is one group. */
  List<List<Part>> groups(Json content) throws RecordException {
    var groups = new ArrayList<List<Part>>();
    if (content instanceof Json.Str text) {
      groups.add(words(text.value()));
    } else if (content instanceof Json.Arr list) {
      for (Json item : list.items()) {
        groups.add(item(item));
      }
    } else {
      throw unexpected(content);
    }
    return groups;
  }

  /** Returns the parts of content in which no tool result can stand. */
  List<Part> plain(Json content) throws RecordException {
    return groups(content).stream().flatMap(List::stream).toList();
  }

  private List<Part> item(Json item) throws RecordException {
    return switch (item) {
      case Json.Str text -> words(text.value());
      case Json.Obj block -> block(block);
      case Json.Arr list -> throw unexpected(item);
      case Json.Num number -> throw unexpected(item);
      case Json.Bool flag -> throw unexpected(item);
      case Json.Null nothing -> throw unexpected(item);
    };
  }

  private List<Part> block(Json.Obj block) throws RecordException {
    String type = block.string("type").orElse("text");
    return switch (type) {
      case "text" -> words(block.string("text").orElse(""));
      case "thinking" -> List.of(new Part.Reasoning(block.string("thinking").orElse("")));
      case "redacted_thinking" -> List.of(new Part.Media("redacted-thinking", ""));
      case "tool_use", "server_tool_use", "mcp_tool_use" -> List.of(call(block));
      case "image", "document", "search_result" -> media(type, block);
      default -> {
        if (type.endsWith("tool_result")) {
          yield result(block);
        }
        ignored.add("content." + type);
        yield media(type, block);
      }
    };
  }

  private static List<Part> words(String text) {
    return text.isEmpty() ? List.of() : List.of(new Part.Text(text));
  }

  private Part.ToolCall call(Json.Obj block) throws RecordException {
    Optional<String> name = block.string("name");
    if (name.isEmpty()) {
      throw new RecordException(
          block.place(),
          path + " has a tool_use without a \"name\"",
          "Expected {\"type\": \"tool_use\", \"id\": ..., \"name\": ..., \"input\": {...}}.");
    }
    String input =
        block
            .get("input")
            .map(value -> value instanceof Json.Str text ? text.value() : JsonText.of(value))
            .orElse("");
    return new Part.ToolCall(block.string("id").orElse(""), name.get(), input);
  }

  private List<Part> result(Json.Obj block) throws RecordException {
    Optional<Json> content = block.get("content");
    List<Part> held =
        content.isEmpty()
            ? List.of()
            : content.get() instanceof Json.Obj object ? item(object) : plain(content.get());
    String output =
        held.stream()
            .filter(part -> !(part instanceof Part.Media))
            .map(Part::text)
            .collect(Collectors.joining("\n"));
    var parts = new ArrayList<Part>();
    parts.add(
        new Part.ToolResult(
            block.string("tool_use_id").orElse(""), "", output, block.isTrue("is_error")));
    held.stream().filter(Part.Media.class::isInstance).forEach(parts::add);
    return parts;
  }

  /** Returns a placeholder, followed by such words as came with the thing. */
  private List<Part> media(String type, Json.Obj block) throws RecordException {
    var parts = new ArrayList<Part>();
    Optional<Json> source = block.get("source");
    if (source.isPresent() && source.get() instanceof Json.Obj held) {
      parts.add(new Part.Media(type, reference(held)));
      if (held.string("type").equals(Optional.of("text"))) {
        parts.addAll(words(held.string("data").orElse("")));
      }
    } else {
      parts.add(new Part.Media(type, block.string("source").orElse("")));
    }
    parts.addAll(words(block.string("text").orElse("")));
    if (block.get("content").isPresent()) {
      parts.addAll(plain(block.get("content").get()));
    }
    return parts;
  }

  private static String reference(Json.Obj source) {
    return source.string("url").or(() -> source.string("file_id")).orElse("");
  }

  private RecordException unexpected(Json value) {
    return new RecordException(
        place,
        path + " holds " + value.kind(),
        "Expected a string or a list of blocks, each an object with a \"type\".");
  }
}
