package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The transcripts of some files or folders, each turned into what is kept of it. */
final class TranscriptSet {

  private final Terminal terminal;
  private final int jobs;
  private final long limit;
  private final ReadOptions options;

  /**
   * @param limit at most how many transcripts of a set
   */
  TranscriptSet(Terminal terminal, int jobs, long limit, ReadOptions options) {
    this.terminal = terminal;
    this.jobs = jobs;
    this.limit = limit;
    this.options = options;
  }

  /**
   * Returns what is kept of each transcript, in the order in which they stand; of more than the
   * limit so many, evenly spread.
   *
   * @param name of the set, for messages
   * @param work called in several threads
   * @throws InputException if none can be read
   */
  <T> List<T> read(String name, List<Path> paths, Function<Transcript, T> work) throws IOException {
    return limit == Long.MAX_VALUE
        ? read(name, paths, place -> true, work)
        : read(name, paths, spread(name, paths), work);
  }

  private IntPredicate spread(String name, List<Path> paths) throws IOException {
    return spread(
        IntStream.range(0, read(name, paths, place -> true, Transcript::id).size())
            .boxed()
            .toList());
  }

  /** Returns which of some places are within the limit, evenly spread among them. */
  IntPredicate spread(List<Integer> places) {
    var some = new HashSet<Integer>();
    long wanted = Math.min(limit, places.size());
    for (long i = 0; i < wanted; i++) {
      some.add(places.get((int) (i * places.size() / wanted)));
    }
    return some::contains;
  }

  /**
   * Returns what is kept of the transcripts at some places.
   *
   * @param wanted by place among those that can be read, from 0
   * @throws InputException if none can be read
   */
  <T> List<T> read(String name, List<Path> paths, IntPredicate wanted, Function<Transcript, T> work)
      throws IOException {
    var kept = new ArrayList<T>();
    var unread = new ArrayList<Outcome.Failed>();
    TranscriptFiles found = TranscriptFiles.under(paths, Path.of("leeway-out"));
    unread.addAll(found.problems());
    var origins =
        found.files().stream()
            .map(file -> new Origin(file.toString(), () -> Files.newInputStream(file)))
            .toList();
    try (var arrivals = new Arrivals(origins, options, new ByteCount());
        var pool = new OrderedWork<Transcript, T>(jobs, work, kept::add)) {
      for (int place = 0; arrivals.hasNext(); ) {
        switch (arrivals.next()) {
          case Arrival.Legible legible -> {
            if (wanted.test(place++)) {
              pool.add(legible.transcript());
            }
          }
          case Arrival.Unreadable unreadable -> unread.add(unreadable.failed());
        }
      }
      pool.finish();
    }
    tell(name, unread);
    if (kept.isEmpty()) {
      throw new InputException(
          "%s has no transcript that can be read.\nGive files or folders that leeway analyze reads."
              .formatted(name));
    }
    return kept;
  }

  private void tell(String name, List<Outcome.Failed> unread) {
    if (!unread.isEmpty()) {
      PrintWriter err = terminal.err();
      err.println(
          terminal
              .errorStyle()
              .text(
                  "%s: %d could not be read and are left out; the first: %s"
                      .formatted(name, unread.size(), unread.getFirst().problem()))
              .plain());
    }
  }
}
