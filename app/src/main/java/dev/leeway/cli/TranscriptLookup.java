package dev.leeway.cli;

import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.transcript.Transcript;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds transcripts by id; what cannot be read is passed over, as something else was asked for. */
final class TranscriptLookup {

  private final List<Path> paths;
  private final ReadOptions options;

  TranscriptLookup(List<Path> paths, ReadOptions options) {
    this.paths = List.copyOf(paths);
    this.options = options;
  }

  /**
   * Returns all of them, by id; of equal ids the first.
   *
   * @throws InputException if one is not there
   */
  Map<String, Transcript> all(Collection<String> ids) {
    Map<String, Transcript> found = of(ids);
    for (String id : ids) {
      if (!found.containsKey(id)) {
        throw missing(id);
      }
    }
    return found;
  }

  /**
   * Returns one transcript; of equal ids the first.
   *
   * @throws InputException if it is not there
   */
  Transcript one(String id) {
    Transcript found = of(List.of(id)).get(id);
    if (found == null) {
      throw missing(id);
    }
    return found;
  }

  private static InputException missing(String id) {
    return new InputException(
        "There is no transcript \"%s\" in what was named.\nleeway analyze lists the ids."
            .formatted(id));
  }

  /** Returns those that there are, by id; of equal ids the first. Reads no further than needed. */
  private Map<String, Transcript> of(Collection<String> ids) {
    Map<String, Transcript> found = new TreeMap<>();
    try (Arrivals arrivals = new RunInputs(paths).open(options)) {
      while (found.size() < ids.size() && arrivals.hasNext()) {
        if (arrivals.next() instanceof Arrival.Legible legible
            && ids.contains(legible.transcript().id())) {
          found.putIfAbsent(legible.transcript().id(), legible.transcript());
        }
      }
    }
    return found;
  }
}
