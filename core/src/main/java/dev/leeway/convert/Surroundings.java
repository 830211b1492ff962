package dev.leeway.convert;

import dev.leeway.ingest.json.Json;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Transcript;
import java.util.Locale;

/** What stands around the messages, as {@code ingest.RecordMetadata} reads it. */
final class Surroundings {

  private Surroundings() {}

  /** Returns {@code {"id": ..., "metadata": {...}}}. */
  static Fields record(Transcript transcript) {
    return new Fields().put("id", transcript.id()).put("metadata", metadata(transcript).object());
  }

  static Fields metadata(Transcript transcript) {
    Manifest manifest = transcript.manifest();
    var fields =
        new Fields()
            .putGiven("model", manifest.model())
            .putGiven("task_set", manifest.taskSet())
            .putGiven("task_id", manifest.taskId());
    if (!manifest.sampling().isEmpty()) {
      fields.put("sampling", sampling(manifest));
    }
    if (!transcript.events().isEmpty()) {
      fields.put(
          "events",
          Fields.list(
              transcript.events().stream()
                  .map(
                      event ->
                          new Fields()
                              .put("name", event.name())
                              .put("before_message", event.beforeMessage())
                              .object())
                  .toList()));
    }
    return fields;
  }

  static Json.Obj sampling(Manifest manifest) {
    var sampling = new Fields();
    manifest.sampling().forEach(sampling::put);
    return sampling.object();
  }

  /** Returns the message's own id; empty if a reader gives it the same by itself. */
  static String ownId(Message message) {
    return message.id().equals("m" + message.index()) ? "" : message.id();
  }

  /** Returns who wrote the message; empty if its role says so. */
  static String author(Message message) {
    return message.author() == Author.usual(message.role())
        ? ""
        : message.author().name().toLowerCase(Locale.ROOT);
  }
}
