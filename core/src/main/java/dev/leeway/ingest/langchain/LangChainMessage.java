package dev.leeway.ingest.langchain;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a message into one of chat completions. It may be written as {@code {"type", "data"}}, as
 * {@code {"lc", "id", "kwargs"}}, or with its fields directly.
 */
final class LangChainMessage {

  /** Content blocks that repeat what {@code tool_calls} says. */
  private static final Set<String> CALLS =
      Set.of("tool_use", "tool_call", "function_call", "input_json_delta");

  private LangChainMessage() {}

  static boolean isOne(Json item) {
    return item instanceof Json.Obj message
        && message.get("role").isEmpty()
        && (isConstructed(message)
            || (role(message).isPresent()
                && (message.object("data").isPresent()
                    || message.fields().containsKey("content"))));
  }

  private static boolean isConstructed(Json.Obj message) {
    return message.get("lc").isPresent() && message.object("kwargs").isPresent();
  }

  /** Returns the message with the fields that chat completions have. */
  static Json.Obj plain(Json.Obj message, int index) throws RecordException {
    Json.Obj held = message.object("kwargs").or(() -> message.object("data")).orElse(message);
    Optional<String> role = role(message).or(() -> role(held));
    if (role.isEmpty()) {
      throw new RecordException(
          message.place(),
          "messages[%d] is of no known type".formatted(index),
          "Expected the type human, ai, system, tool or function.");
    }
    Map<String, Json> fields = new LinkedHashMap<>();
    fields.put("role", new Json.Str(role.get()));
    List<Json> calls = calls(held);
    held.get("content").ifPresent(content -> fields.put("content", content(content, calls)));
    for (String name : List.of("id", "name", "tool_call_id")) {
      held.get(name).ifPresent(value -> fields.put(name, value));
    }
    if (held.string("status").equals(Optional.of("error"))) {
      fields.put("is_error", new Json.Bool(true));
    }
    held.object("additional_kwargs")
        .flatMap(more -> more.get("reasoning_content"))
        .ifPresent(thought -> fields.put("reasoning_content", thought));
    if (!calls.isEmpty()) {
      fields.put("tool_calls", new Json.Arr(calls, message.place()));
    }
    return new Json.Obj(fields, message.place());
  }

  private static Optional<String> role(Json.Obj message) {
    Optional<String> named = message.string("type").flatMap(LangChainMessage::role);
    if (named.isPresent()) {
      return named;
    }
    List<Json> id = message.items("id");
    return !id.isEmpty() && id.getLast() instanceof Json.Str name
        ? role(name.value())
        : message.string("type").equals(Optional.of("chat"))
            ? message.string("role").flatMap(Role::of).map(Role::label)
            : Optional.empty();
  }

  private static Optional<String> role(String type) {
    return switch (type.replace("MessageChunk", "").replace("Message", "")) {
      case "human", "Human" -> Optional.of("user");
      case "ai", "AI" -> Optional.of("assistant");
      case "system", "System" -> Optional.of("system");
      case "developer", "Developer" -> Optional.of("developer");
      case "tool", "Tool", "function", "Function" -> Optional.of("tool");
      default -> Optional.empty();
    };
  }

  /** Returns the calls; those that could not be parsed are the model's words as well. */
  private static List<Json> calls(Json.Obj held) {
    var calls = new ArrayList<Json>(held.items("tool_calls"));
    if (calls.isEmpty()) {
      held.object("additional_kwargs").ifPresent(more -> calls.addAll(more.items("tool_calls")));
    }
    held.items("invalid_tool_calls").stream()
        .filter(call -> call instanceof Json.Obj object && object.string("name").isPresent())
        .map(call -> ((Json.Obj) call).with("error", new Json.Null()))
        .forEach(calls::add);
    return calls;
  }

  private static Json content(Json content, List<Json> calls) {
    if (!(content instanceof Json.Arr blocks) || calls.isEmpty()) {
      return content;
    }
    List<Json> others =
        blocks.items().stream()
            .filter(
                block ->
                    !(block instanceof Json.Obj object
                        && object.string("type").filter(CALLS::contains).isPresent()))
            .toList();
    return new Json.Arr(others, blocks.place());
  }
}
