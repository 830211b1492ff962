package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The transcripts of some files or folders, each turned into what is kept of it. */
final class TranscriptSet {

  private final Terminal terminal;
  private final int jobs;
  private final long limit;
  private final ReadOptions options;

  /** What has been said once; a log is read several times. */
  private final Set<String> said = new HashSet<>();

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
        : read(name, paths, spread(places(paths)), work);
  }

  private List<Integer> places(List<Path> paths) {
    int count = 0;
    try (Arrivals arrivals = new RunInputs(paths).open(options)) {
      while (arrivals.hasNext()) {
        count += arrivals.next() instanceof Arrival.Legible ? 1 : 0;
      }
    }
    return IntStream.range(0, count).boxed().toList();
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
    var inputs = new RunInputs(paths);
    var kept = new ArrayList<T>();
    var unread = new ArrayList<>(inputs.problems());
    try (var progress = new ProgressLine(terminal, false, inputs.totalBytes(), "reading");
        Arrivals arrivals = inputs.open(options)) {
      new Pieces<>(work, jobs)
          .of(
              new WantedArrivals(arrivals, atPlaces(wanted)),
              piece -> {
                switch (piece) {
                  case Piece.Made<T> made -> kept.add(made.value());
                  case Piece.Unreadable<T> unreadable -> unread.add(unreadable.failed());
                  case Piece.Broken<T> broken ->
                      throw new IllegalStateException(broken.failed().problem(), broken.bug());
                }
                progress.at(piece.bytes(), kept.size());
              });
    }
    tell(name, unread);
    if (kept.isEmpty()) {
      throw new InputException(
          "%s has no transcript that can be read.\nGive files or folders that leeway analyze reads."
              .formatted(name));
    }
    return kept;
  }

  private static Predicate<Transcript> atPlaces(IntPredicate wanted) {
    int[] place = {0};
    return transcript -> wanted.test(place[0]++);
  }

  private void tell(String name, List<Outcome.Failed> unread) {
    if (unread.isEmpty()) {
      return;
    }
    String words =
        "%s: %d could not be read and are left out; the first: %s"
            .formatted(name, unread.size(), unread.getFirst().problem());
    if (said.add(words)) {
      terminal.err().println(terminal.errorStyle().text(words).plain());
    }
  }
}
