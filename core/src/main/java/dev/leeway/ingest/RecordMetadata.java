package dev.leeway.ingest;

import dev.leeway.ingest.json.Json;
import dev.leeway.transcript.Manifest;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stands around the messages: id, conditions, declared events. Anything else there is
 * somebody's commentary; it is counted and dropped, so that no verdict can become evidence.
 */
public final class RecordMetadata {

  private static final Set<String> SAMPLING =
      Set.of(
          "temperature",
          "top_p",
          "top_k",
          "seed",
          "max_tokens",
          "max_completion_tokens",
          "max_output_tokens",
          "frequency_penalty",
          "presence_penalty",
          "reasoning_effort");

  private static final int MOST_SETTINGS = 100;

  private final Json.Obj record;
  private final Optional<Json.Obj> metadata;
  private final TranscriptAssembler assembler;

  private RecordMetadata(Json.Obj record, TranscriptAssembler assembler) {
    this.record = record;
    this.assembler = assembler;
    this.metadata =
        record.get("metadata").filter(Json.Obj.class::isInstance).map(Json.Obj.class::cast);
  }

  /**
   * Enters the record's surroundings; call it after the messages, which events refer to.
   *
   * @param alsoRead fields of the record that the caller reads itself
   */
  public static void enter(Json.Obj record, Set<String> alsoRead, TranscriptAssembler assembler) {
    var reading = new RecordMetadata(record, assembler);
    record.scalar("id").filter(id -> !id.isEmpty()).ifPresent(assembler::id);
    assembler.manifest(reading.manifest());
    reading.events();
    reading.countOthers(alsoRead);
  }

  private Manifest manifest() {
    SortedMap<String, String> sampling = new TreeMap<>();
    addSampling(record, sampling);
    metadata.ifPresent(object -> addSampling(object, sampling));
    metadata
        .flatMap(object -> object.get("sampling"))
        .filter(Json.Obj.class::isInstance)
        .ifPresent(object -> addAll((Json.Obj) object, sampling));
    for (String name : assembler.context().conditions()) {
      text(name).or(() -> record.scalar(name)).ifPresent(value -> sampling.put(name, value));
    }
    String model = text("model").or(() -> record.string("model")).orElse("");
    return new Manifest(model, text("task_set").orElse(""), text("task_id").orElse(""), sampling);
  }

  private Optional<String> text(String name) {
    return metadata.flatMap(object -> object.scalar(name));
  }

  /** Adds the settings of sampling that an object holds. */
  public static void addSampling(Json.Obj object, SortedMap<String, String> sampling) {
    for (String name : SAMPLING) {
      object.scalar(name).ifPresent(value -> sampling.put(name, value));
    }
  }

  /** What is named sampling is taken for it, whatever the settings are called; within reason. */
  private static void addAll(Json.Obj object, SortedMap<String, String> sampling) {
    object.fields().keySet().stream()
        .limit(MOST_SETTINGS)
        .forEach(name -> object.scalar(name).ifPresent(value -> sampling.put(name, value)));
  }

  private void events() {
    Optional<Json> given = metadata.flatMap(object -> object.get("events"));
    if (given.isEmpty()) {
      return;
    }
    if (!(given.get() instanceof Json.Arr list)) {
      misplaced("metadata.events is " + given.get().kind() + ", expected an array");
      return;
    }
    list.items().forEach(this::event);
  }

  private void event(Json item) {
    Optional<String> name = item instanceof Json.Obj object ? object.string("name") : none();
    Optional<String> before =
        item instanceof Json.Obj object ? object.scalar("before_message") : none();
    if (name.isEmpty() || before.filter(digits -> digits.matches("\\d{1,9}")).isEmpty()) {
      misplaced("an event needs \"name\" and \"before_message\", a count of messages");
      return;
    }
    assembler.event(name.get(), Integer.parseInt(before.get()));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private void misplaced(String why) {
    assembler.anomaly("misplaced-event", -1, "A declared event was left out: " + why + ".");
  }

  private void countOthers(Set<String> alsoRead) {
    for (String name : record.fields().keySet()) {
      boolean read =
          alsoRead.contains(name)
              || SAMPLING.contains(name)
              || name.equals("id")
              || name.equals("model")
              || (name.equals("metadata") && metadata.isPresent());
      if (!read && record.get(name).isPresent()) {
        assembler.ignored().add(name);
      }
    }
    metadata.ifPresent(
        object -> assembler.ignored().addOthers("metadata.", object, readOfMetadata()));
  }

  private static Set<String> readOfMetadata() {
    var names = new TreeSet<>(SAMPLING);
    names.addAll(Set.of("model", "task_set", "task_id", "events", "sampling"));
    return names;
  }
}
