package dev.leeway.ingest.inspect;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one message says, in groups of parts that belong together. */
final class InspectContent {

  /** How the program's own writer calls what Inspect has no type for, in content of type data. */
  private static final String OWN_MEDIA = "leeway_media";

  private static final Set<String> READ =
      Set.of(
          "id",
          "role",
          "content",
          "source",
          "tool_calls",
          "tool_call_id",
          "function",
          "error",
          "model",
          "metadata");

  private final Json.Obj message;
  private final int index;
  private final Attachments attachments;
  private final IgnoredFields ignored;

  InspectContent(Json.Obj message, int index, Attachments attachments, IgnoredFields ignored) {
    this.message = message;
    this.index = index;
    this.attachments = attachments;
    this.ignored = ignored;
  }

  /** Returns groups in order; the result of a tool is a group of its own. */
  List<List<Part>> groups(Role role) throws RecordException {
    ignored.addOthers("messages.", message, READ);
    List<List<Part>> groups = content();
    if (role == Role.TOOL) {
      return List.of(result(groups));
    }
    for (Json call : message.items("tool_calls")) {
      groups.add(List.of(call(call)));
    }
    return groups;
  }

  private List<List<Part>> content() throws RecordException {
    var groups = new ArrayList<List<Part>>();
    Json content = message.get("content").orElse(new Json.Str(""));
    if (content instanceof Json.Str text) {
      groups.add(words(text.value()));
    } else if (content instanceof Json.Arr list) {
      for (Json item : list.items()) {
        groups.addAll(item(item));
      }
    } else {
      throw unexpected(content);
    }
    return groups;
  }

  private List<List<Part>> item(Json item) throws RecordException {
    if (item instanceof Json.Str text) {
      return List.of(words(text.value()));
    }
    if (!(item instanceof Json.Obj part)) {
      throw unexpected(item);
    }
    String type = part.string("type").orElse("text");
    return switch (type) {
      case "text" -> List.of(text(part));
      case "reasoning" -> List.of(reasoning(part));
      case "tool_use" -> server(part);
      case "image", "audio", "video", "document", "data" -> List.of(media(type, part));
      default -> {
        ignored.add("content." + type);
        var parts = new ArrayList<>(media(type, part));
        parts.addAll(words(part.string("text").orElse("")));
        yield List.of(parts);
      }
    };
  }

  private List<Part> words(String text) throws RecordException {
    String resolved = attachments.resolved(text);
    return resolved.isEmpty() ? List.of() : List.of(new Part.Text(resolved));
  }

  private List<Part> text(Json.Obj part) throws RecordException {
    List<Part> words = words(part.string("text").orElse(""));
    return part.isTrue("refusal") && !words.isEmpty()
        ? List.of(new Part.Refusal(words.getFirst().text()))
        : words;
  }

  /** What a provider hides is a placeholder, unless there is a summary of it. */
  private List<Part> reasoning(Json.Obj part) throws RecordException {
    String thought = attachments.resolved(part.string("reasoning").orElse(""));
    String summary = attachments.resolved(part.string("summary").orElse(""));
    if (!part.isTrue("redacted") && !thought.isEmpty()) {
      return List.of(new Part.Reasoning(thought));
    }
    return summary.isEmpty()
        ? List.of(new Part.Media("redacted-reasoning", ""))
        : List.of(new Part.Reasoning(summary));
  }

  /** A call that the provider ran itself stands in the message together with its result. */
  private List<List<Part>> server(Json.Obj part) throws RecordException {
    String id = part.scalar("id").orElse("");
    String name = part.string("name").orElse("");
    String arguments = argument(part.get("arguments"));
    String result = argument(part.get("result"));
    Optional<String> error = part.string("error").filter(text -> !text.isEmpty());
    return List.of(
        List.of(new Part.ToolCall(id, name, arguments)),
        List.of(
            new Part.ToolResult(
                id, name, result.isEmpty() ? error.orElse("") : result, error.isPresent())));
  }

  private List<Part> media(String type, Json.Obj part) throws RecordException {
    Optional<Json.Obj> own = part.object(type).filter(held -> held.string(OWN_MEDIA).isPresent());
    if (own.isPresent()) {
      return List.of(
          new Part.Media(
              own.get().string(OWN_MEDIA).orElse(""), own.get().string("reference").orElse("")));
    }
    String link = attachments.resolved(part.string(type).orElse(""));
    return List.of(new Part.Media(type, link.startsWith("data:") ? "" : link));
  }

  private Part call(Json value) throws RecordException {
    if (value instanceof Json.Obj call) {
      Optional<String> name =
          call.string("function")
              .or(() -> call.object("function").flatMap(inner -> inner.string("name")))
              .or(() -> call.string("name"));
      Optional<Json> arguments =
          call.get("arguments")
              .or(() -> call.object("function").flatMap(inner -> inner.get("arguments")));
      if (name.isPresent()) {
        return new Part.ToolCall(call.scalar("id").orElse(""), name.get(), argument(arguments));
      }
    }
    throw new RecordException(
        value instanceof Json.Obj call ? call.place() : message.place(),
        "a tool call of messages[%d] has no function".formatted(index),
        "Expected {\"id\": ..., \"function\": ..., \"arguments\": {...}}.");
  }

  private String argument(Optional<Json> value) throws RecordException {
    if (value.isEmpty()) {
      return "";
    }
    Json resolved = attachments.resolved(value.get());
    return resolved instanceof Json.Str text ? text.value() : JsonText.of(resolved);
  }

  private List<Part> result(List<List<Part>> content) throws RecordException {
    List<Part> held = content.stream().flatMap(List::stream).toList();
    String output =
        held.stream()
            .filter(part -> !(part instanceof Part.Media))
            .map(Part::text)
            .collect(Collectors.joining("\n"));
    Optional<Json> error = message.get("error");
    String reason = message.object("error").flatMap(why -> why.string("message")).orElse("");
    var parts = new ArrayList<Part>();
    parts.add(
        new Part.ToolResult(
            message.scalar("tool_call_id").orElse(""),
            message.string("function").orElse(""),
            output.isEmpty() ? attachments.resolved(reason) : output,
            error.isPresent()));
    held.stream().filter(Part.Media.class::isInstance).forEach(parts::add);
    return parts;
  }

  private RecordException unexpected(Json value) {
    return new RecordException(
        message.place(),
        "messages[%d].content holds %s".formatted(index, value.kind()),
        "Expected a string or a list of parts with a \"type\".");
  }
}
