package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.charter.CharterException;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.measure.Responsiveness;
import dev.leeway.reasons.Pair;
import dev.leeway.reasons.PairReading;
import dev.leeway.reasons.PairSet;
import dev.leeway.transcript.Transcript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A set of pairs that the user named; its transcripts are found beside it. */
final class PairFile {

  private final Path file;
  private final PairSet set;

  private PairFile(Path file, PairSet set) {
    this.file = file;
    this.set = set;
  }

  static PairFile read(Path file) throws CharterException {
    return new PairFile(file, PairSet.read(file.toString(), RecordFolder.read(file)));
  }

  /** Returns what each pair shows, in the order of the set. */
  List<PairReading> readings(Analyzer analyzer) {
    var ids = new TreeSet<String>();
    set.pairs().forEach(pair -> ids.addAll(List.of(pair.base(), pair.variant())));
    List<Path> paths = set.transcripts().stream().map(file::resolveSibling).toList();
    Map<String, Transcript> found = new TranscriptLookup(paths, ReadOptions.automatic()).all(ids);
    var readings = new ArrayList<PairReading>();
    for (Pair pair : set.pairs()) {
      readings.add(
          PairReading.of(
              pair,
              analyzer.analyze(transcript(found, pair.base())),
              analyzer.analyze(transcript(found, pair.variant()))));
    }
    return readings;
  }

  /** Returns what the pairs of a file show together; nothing without a file. */
  static Optional<Responsiveness> responsiveness(Optional<Path> file, Analyzer analyzer)
      throws CharterException {
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Responsiveness.of(
                read(file.get()).readings(analyzer).stream().map(PairReading::outcome).toList()));
  }

  private static Transcript transcript(Map<String, Transcript> found, String id) {
    Transcript transcript = found.get(id);
    if (transcript == null) {
      throw new InputException(
          "There is no transcript \"%s\" in what the set names.\nCheck its transcripts and ids."
              .formatted(id));
    }
    return transcript;
  }
}
