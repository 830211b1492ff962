package dev.leeway.ingest.otel;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A message as an event of its own: {@code gen_ai.user.message}, {@code gen_ai.choice}. */
final class EventMessage {

  private EventMessage() {}

  /**
   * Returns the message in the shape of chat completions; empty if the event is none.
   *
   * @param parsed turns text that is JSON into what it says
   */
  static Optional<Json.Obj> of(
      String name,
      Map<String, Json> attributes,
      Json body,
      UnaryOperator<Json> parsed,
      Place place) {
    Optional<String> role = role(name);
    if (role.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Json> given = new LinkedHashMap<>(attributes);
    include(parsed.apply(attributes.getOrDefault("gen_ai.event.content", body)), given);
    include(parsed.apply(body), given);
    include(parsed.apply(given.getOrDefault("message", new Json.Null())), given);
    var fields = new LinkedHashMap<String, Json>();
    Json named = given.getOrDefault("role", new Json.Null());
    fields.put("role", named instanceof Json.Str ? named : new Json.Str(role.get()));
    copy("content", given, fields, parsed);
    copy("tool_calls", given, fields, parsed);
    if (name.equals("gen_ai.tool.message")) {
      Json id = given.getOrDefault("id", given.getOrDefault("tool_call_id", new Json.Null()));
      fields.put("tool_call_id", id);
    }
    return Optional.of(new Json.Obj(fields, place));
  }

  private static Optional<String> role(String event) {
    return switch (event) {
      case "gen_ai.system.message" -> Optional.of("system");
      case "gen_ai.user.message" -> Optional.of("user");
      case "gen_ai.assistant.message", "gen_ai.choice" -> Optional.of("assistant");
      case "gen_ai.tool.message" -> Optional.of("tool");
      default -> Optional.empty();
    };
  }

  private static void include(Json held, Map<String, Json> given) {
    if (held instanceof Json.Obj object) {
      given.putAll(object.fields());
    }
  }

  /** Text stays text where it is what was said, even if it happens to be JSON. */
  private static void copy(
      String name, Map<String, Json> from, Map<String, Json> to, UnaryOperator<Json> parsed) {
    Json value = from.getOrDefault(name, new Json.Null());
    to.put(name, name.equals("content") ? value : parsed.apply(value));
  }
}
