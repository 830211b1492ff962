package dev.leeway.store;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.charter.ShippedCharter;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import dev.leeway.ingest.TranscriptStream;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Transcripts and analyses for the tests of this room. */
final class Samples {

  private static final Path EXAMPLES = Path.of("../examples");

  private Samples() {}

  static Analyzer analyzer() {
    return Analyzer.wordsOnly(ShippedCharter.general(), AnalyzerOptions.defaults());
  }

  /** Returns the analyses of the examples that come with Leeway. */
  static List<Analysis> examples(Analyzer analyzer) {
    return transcripts().stream().map(analyzer::analyze).toList();
  }

  static List<Transcript> transcripts() {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(jsonl?|txt)"))
          .sorted()
          .flatMap(file -> transcripts(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Transcript> transcripts(Path file) {
    var found = new ArrayList<Transcript>();
    var origin = new Origin(file.toString(), () -> Files.newInputStream(file));
    try (TranscriptStream stream = TranscriptReaders.open(origin, ReadOptions.automatic())) {
      while (stream.hasNext()) {
        if (stream.next() instanceof ReadResult.Read read) {
          found.add(read.transcript());
        }
      }
    }
    return found;
  }
}
