package dev.leeway.ingest.otel;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonObject;
import dev.leeway.ingest.json.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One call of a model: what it was given and what it said, however its span tells it. */
final class Call {

  private static final Set<String> OF_AGENTS =
      Set.of("invoke_agent", "create_agent", "invoke_workflow");

  private static final String SYSTEM = "gen_ai.system_instructions";
  private static final String INPUT = "gen_ai.input.messages";
  private static final String OUTPUT = "gen_ai.output.messages";
  private static final List<String> LISTS = List.of(SYSTEM, INPUT, OUTPUT);

  private final String trace;
  private final Place place;
  private final ReadLimits limits;
  private final Map<String, Json> attributes = new LinkedHashMap<>();
  private final List<Json.Obj> events = new ArrayList<>();
  private String start = "";

  Call(String trace, Place place, ReadLimits limits) {
    this.trace = trace;
    this.place = place;
    this.limits = limits;
  }

  void addAttributes(Map<String, Json> more) {
    attributes.putAll(more);
  }

  void startedAt(String nanoseconds) {
    start = start.isEmpty() ? nanoseconds : start;
  }

  /** Adds a message that came as an event of its own. */
  void addEvent(String name, Map<String, Json> given, Json body) {
    addIfAbsent(given);
    EventMessage.of(name, given, body, this::parsed, place).ifPresent(events::add);
  }

  private void addIfAbsent(Map<String, Json> more) {
    more.forEach(attributes::putIfAbsent);
  }

  Place place() {
    return place;
  }

  /** Returns what calls are ordered by: the time's digits, padded. */
  String start() {
    return "0".repeat(Math.max(0, 24 - start.length())) + start;
  }

  /** Returns the conversation's id: as it is given, or else the trace's. */
  String conversation() {
    return text("gen_ai.conversation.id").or(() -> text("session.id")).orElse(trace);
  }

  String model() {
    return text("gen_ai.request.model")
        .or(() -> text("gen_ai.response.model"))
        .or(() -> text("llm.model_name"))
        .orElse("");
  }

  /** Returns what the program's own writer keeps beside the messages. */
  Optional<Json.Obj> own() {
    return Optional.ofNullable(attributes.get("leeway.record"))
        .map(this::parsed)
        .filter(Json.Obj.class::isInstance)
        .map(Json.Obj.class::cast);
  }

  Json.Obj settings() {
    Map<String, Json> settings = new LinkedHashMap<>();
    String prefix = "gen_ai.request.";
    attributes.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            settings.put(name.substring(prefix.length()), value);
          }
        });
    return new Json.Obj(settings, place);
  }

  /** Returns whether this is a whole run of an agent, which repeats what the calls in it say. */
  boolean isOfAgent() {
    return text("gen_ai.operation.name").filter(OF_AGENTS::contains).isPresent();
  }

  /** Returns the first attribute that should be a list and is none, perhaps for being cut off. */
  Optional<String> unreadable() {
    return LISTS.stream()
        .filter(name -> attributes.containsKey(name) && list(name).isEmpty())
        .findFirst();
  }

  /** Returns whether there is anything that may be messages; cheaper than to ask for them. */
  boolean mayHaveMessages() {
    return LISTS.stream().anyMatch(attributes::containsKey)
        || !events.isEmpty()
        || !IndexedMessages.of(attributes, place).isEmpty();
  }

  /** Returns all messages in order; those of the richest way in which the span tells them. */
  List<Json.Obj> messages() {
    List<Json.Obj> structured = structured();
    if (!structured.isEmpty()) {
      return structured;
    }
    return events.isEmpty() ? IndexedMessages.of(attributes, place) : List.copyOf(events);
  }

  private List<Json.Obj> structured() {
    var messages = new ArrayList<Json.Obj>();
    list(SYSTEM)
        .filter(parts -> !parts.items().isEmpty())
        .ifPresent(
            parts -> {
              var fields = new LinkedHashMap<String, Json>();
              fields.put("role", new Json.Str("system"));
              fields.put("parts", parts);
              messages.add(new Json.Obj(fields, place));
            });
    add(INPUT, "user", messages);
    add(OUTPUT, "assistant", messages);
    return messages;
  }

  private void add(String name, String role, List<Json.Obj> to) {
    for (Json item : list(name).map(Json.Arr::items).orElse(List.of())) {
      if (item instanceof Json.Obj message) {
        Json.Obj named =
            message.get("role").isPresent() ? message : message.with("role", new Json.Str(role));
        to.add(named.with("finish_reason", new Json.Null()));
      }
    }
  }

  private Optional<Json.Arr> list(String name) {
    Json value = attributes.get(name);
    return Optional.ofNullable(value)
        .map(this::parsed)
        .filter(Json.Arr.class::isInstance)
        .map(Json.Arr.class::cast);
  }

  /** Returns what a text is as JSON, if it is; attributes were texts only, for long. */
  private Json parsed(Json value) {
    boolean maybe =
        value instanceof Json.Str text
            && (text.value().startsWith("[") || text.value().startsWith("{"));
    return maybe ? JsonObject.of(((Json.Str) value).value(), limits).orElse(value) : value;
  }

  private Optional<String> text(String name) {
    return attributes.get(name) instanceof Json.Str text && !text.value().isEmpty()
        ? Optional.of(text.value())
        : Optional.empty();
  }
}
