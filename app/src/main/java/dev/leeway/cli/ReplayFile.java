package dev.leeway.cli;

import dev.leeway.charter.CharterException;
import dev.leeway.charter.YamlForm;
import java.nio.file.Path;

/** What a replay of old transcripts under a new charter says of cases that held before. */
final class ReplayFile {

  private static final String SCHEMA =
      """
      { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
        "required": ["regressions"], "properties": { "regressions": { "type": "array" } } }
      """;

  private ReplayFile() {}

  /** Returns how many cases held under the version before and no longer do. */
  static int regressions(Path file) throws CharterException {
    return YamlForm.read(file.toString(), RecordFolder.read(file), SCHEMA)
        .at("regressions")
        .items()
        .size();
  }
}
