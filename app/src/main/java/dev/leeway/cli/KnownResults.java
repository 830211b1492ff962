package dev.leeway.cli;

import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonObject;
import dev.leeway.ingest.json.JsonText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an earlier run found, by transcript: values of columns, out of its analysis.jsonl. */
final class KnownResults {

  private static final String FORMAT = "leeway-analysis/";

  private final Map<String, Map<String, String>> byId = new HashMap<>();

  private KnownResults() {}

  static KnownResults none() {
    return new KnownResults();
  }

  /**
   * Reads a run's results.
   *
   * @throws InputException if the file cannot be read or is something else
   */
  static KnownResults read(Path file) {
    var results = new KnownResults();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        results.add(line, file + ":" + number);
      }
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be read: " + Reason.of(e) + ".\nExpected analysis.jsonl of a run.", e);
    }
    return results;
  }

  private void add(String line, String where) {
    Optional<Json.Obj> outcome =
        JsonObject.of(line, ReadLimits.defaults())
            .filter(Json.Obj.class::isInstance)
            .map(Json.Obj.class::cast)
            .filter(it -> it.string("format").filter(name -> name.startsWith(FORMAT)).isPresent());
    if (outcome.isEmpty()) {
      throw new InputException(
          where + ": this is no line of results.\nExpected analysis.jsonl of a run.");
    }
    Json.Obj done = outcome.get();
    Map<String, String> columns = new TreeMap<>();
    done.object("verdict")
        .ifPresent(verdict -> columns.put("leeway_verdict", JsonText.of(verdict)));
    done.get("findings")
        .ifPresent(findings -> columns.put("leeway_findings", JsonText.of(findings)));
    done.items("constraints").stream()
        .filter(Json.Obj.class::isInstance)
        .findFirst()
        .flatMap(first -> ((Json.Obj) first).object("grade"))
        .flatMap(grade -> grade.string("letter"))
        .ifPresent(letter -> columns.put("leeway_grade", letter));
    done.string("id").filter(id -> !columns.isEmpty()).ifPresent(id -> byId.put(id, columns));
  }

  int size() {
    return byId.size();
  }

  /** Returns the columns of a transcript; none if the run did not analyse it. */
  Map<String, String> of(String id) {
    return byId.getOrDefault(id, Map.of());
  }
}
