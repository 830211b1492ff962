package dev.leeway.cli;

import dev.leeway.convert.Conversion;
import dev.leeway.convert.Target;
import dev.leeway.transcript.Transcript;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Where converted transcripts go. What was not finished does not have its name yet. */
interface ConvertedOutput extends Closeable {

  void add(Transcript transcript, Conversion conversion) throws IOException;

  /** Completes everything; returns what was written, in order. */
  List<Path> finish() throws IOException;

  /**
   * Returns the output for a target.
   *
   * @param kept files that must not be replaced, as real paths: the input
   * @param results what is known of each transcript, for targets that can hold it
   */
  static ConvertedOutput of(Target target, Path folder, Set<Path> kept, KnownResults results)
      throws IOException {
    return switch (target) {
      case OPENAI -> new ConvertedLines(folder.resolve("transcripts.jsonl"));
      case OTLP -> new ConvertedLines(folder.resolve("traces.jsonl"));
      case SCOUT_PARQUET -> new ConvertedTables(folder, results);
      case INSPECT_JSON -> new ConvertedFiles(folder, ".json", kept);
      case TEXT -> new ConvertedFiles(folder, ".txt", kept);
    };
  }
}
