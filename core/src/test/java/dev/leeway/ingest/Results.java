package dev.leeway.ingest;

import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/** Reads whole origins and sorts what came of them. */
public final class Results {

  private Results() {}

  public static List<ReadResult> of(Origin origin, ReadOptions options) {
    var results = new ArrayList<ReadResult>();
    TranscriptReaders.read(origin, options, results::add);
    return results;
  }

  public static List<Transcript> transcripts(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Read.class::isInstance)
        .map(result -> ((ReadResult.Read) result).transcript())
        .toList();
  }

  public static List<Problem> problems(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Unreadable.class::isInstance)
        .map(result -> ((ReadResult.Unreadable) result).problem())
        .toList();
  }
}
