package dev.leeway.convert;

import dev.leeway.ingest.json.Json;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;

/**
 * Writes a log of one sample. No score is made up; what Inspect requires and nobody knows is empty.
 */
final class InspectWriter {

  private static final int LOG_VERSION = 2;

  private InspectWriter() {}

  static String write(Transcript transcript) {
    Manifest manifest = transcript.manifest();
    var eval =
        new Fields()
            .put("run_id", "")
            .put("created", "")
            .put("task", manifest.taskSet().isEmpty() ? "leeway" : manifest.taskSet())
            .put("model", manifest.model())
            .put("dataset", new Fields().object())
            .put("config", new Fields().object());
    return Fields.text(
        new Fields()
            .put("version", LOG_VERSION)
            .put("status", "success")
            .put("eval", eval.object())
            .put("samples", Fields.list(List.of(sample(transcript))))
            .object());
  }

  private static Json sample(Transcript transcript) {
    Manifest manifest = transcript.manifest();
    return new Fields()
        .put("id", manifest.taskId().isEmpty() ? transcript.id() : manifest.taskId())
        .put("epoch", epoch(manifest))
        .put("input", input(transcript))
        .put("target", "")
        .put("messages", InspectMessages.list(transcript))
        .put(
            "metadata",
            new Fields().put("leeway", Surroundings.record(transcript).object()).object())
        .object();
  }

  private static Json epoch(Manifest manifest) {
    String epoch = manifest.sampling().getOrDefault("epoch", "1");
    return new Json.Num(epoch.matches("\\d{1,9}") ? String.valueOf(Integer.parseInt(epoch)) : "1");
  }

  private static String input(Transcript transcript) {
    return transcript.messages().stream()
        .filter(message -> message.role() == Role.USER)
        .findFirst()
        .map(message -> message.prose())
        .orElse("");
  }
}
