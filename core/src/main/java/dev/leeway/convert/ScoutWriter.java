package dev.leeway.convert;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.scout.ScoutFormat;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Transcript;

/**
 * Writes a row of Inspect Scout's transcripts as an object whose fields are columns. JSON in a
 * column is text there.
 */
final class ScoutWriter {

  private ScoutWriter() {}

  static String write(Transcript transcript) {
    Manifest manifest = transcript.manifest();
    var row =
        new Fields()
            .put("transcript_id", transcript.id())
            .put("source_type", "leeway")
            .put("source_id", transcript.id())
            .put("source_uri", transcript.source().name())
            .putGiven("task_set", manifest.taskSet())
            .putGiven("task_id", manifest.taskId());
    String epoch = manifest.sampling().getOrDefault("epoch", "");
    if (epoch.matches("\\d{1,9}")) {
      row.put("task_repeat", new Json.Num(String.valueOf(Integer.parseInt(epoch))));
    }
    return Fields.text(
        row.putGiven("model", manifest.model())
            .put("model_options", Fields.text(Surroundings.sampling(manifest)))
            .put("message_count", transcript.messages().size())
            .put("messages", Fields.text(InspectMessages.list(transcript)))
            .put(ScoutFormat.OWN, Fields.text(Surroundings.record(transcript).object()))
            .object());
  }
}
