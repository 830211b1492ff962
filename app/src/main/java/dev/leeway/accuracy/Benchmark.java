package dev.leeway.accuracy;

import dev.leeway.analysis.Analyzer;
import dev.leeway.ingest.ReadResult;
import dev.leeway.parallel.InOrder;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Transcript;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Runs a task: first every analysis, then the labels, then the figures. The order cannot be had
 * otherwise: labels come from a source that is asked only when the last transcript is done.
 *
 * @param <R> what the task keeps of a transcript
 */
public final class Benchmark<R extends Row> {

  private static final int NAMED = 5;

  private final Task<R> task;
  private final CountedAnalyzer analyzer;
  private final InstantSource clock;

  /**
   * @param encoder the same one that the analyzer uses; empty if it uses none
   */
  public Benchmark(
      Task<R> task, Analyzer analyzer, Optional<EncoderTally> encoder, InstantSource clock) {
    this.task = task;
    this.analyzer = new CountedAnalyzer(analyzer, encoder);
    this.clock = clock;
  }

  /** A transcript's row, how long it was, and what went wrong with it. */
  private record Kept<R>(Optional<R> row, int turns, Optional<String> problem) {}

  /**
   * Runs everything.
   *
   * @param transcripts read as they are needed, in one thread
   * @param whole whether the transcripts are all there are, so that each label should have one
   * @param jobs how many transcripts to analyse at a time
   * @param progress told how many transcripts are done, now and then
   */
  public BenchmarkResult run(
      Iterator<ReadResult> transcripts,
      boolean whole,
      int jobs,
      LabelSource labels,
      LongConsumer progress) {
    var start = clock.instant();
    var kept = new ArrayList<Kept<R>>();
    InOrder.apply(
        transcripts,
        jobs,
        this::keep,
        each -> {
          kept.add(each);
          progress.accept(kept.size());
        });
    double seconds = Duration.between(start, clock.instant()).toNanos() / 1e9;
    long turns = kept.stream().mapToLong(Kept::turns).sum();
    var effort = new Effort(kept.size(), turns, analyzer.turns(), analyzer.encodedTurns(), seconds);
    var join = Join.of(rows(kept), labels.read(task.labelColumns()));
    var remarks = new ArrayList<String>(failures(kept));
    remarks.addAll(join.remarks(whole));
    var counted = new ArrayList<Labelled<R>>(join.labelled());
    if (whole) {
      counted.addAll(unread(kept, join, remarks));
    }
    return new BenchmarkResult(task.name(), task.figures(counted), effort, 0, remarks);
  }

  /** Labels whose transcripts were there and could not be read, as far as that can be told. */
  private List<Labelled<R>> unread(List<Kept<R>> kept, Join<R> join, List<String> remarks) {
    long unreadable = kept.stream().filter(each -> each.row().isEmpty()).count();
    if (unreadable == 0 || join.unused().isEmpty()) {
      return List.of();
    }
    if (join.unused().size() > unreadable) {
      remarks.add("Which of these labels belong to what could not be read cannot be told.");
      return List.of();
    }
    remarks.add("These labels belong to what could not be read, and count at their worst.");
    return join.unused().stream()
        .map(label -> new Labelled<>(task.failed(label.id(), Manifest.unknown()), label))
        .toList();
  }

  private Kept<R> keep(ReadResult result) {
    return switch (result) {
      case ReadResult.Read read -> keep(read.transcript());
      case ReadResult.Unreadable unreadable ->
          new Kept<>(Optional.empty(), 0, Optional.of(unreadable.problem().text()));
    };
  }

  private Kept<R> keep(Transcript transcript) {
    int turns = transcript.turns().size();
    try {
      return new Kept<>(
          Optional.of(task.row(transcript, analyzer::analyze)), turns, Optional.empty());
    } catch (RuntimeException | StackOverflowError e) {
      // One bad transcript is a row: it counts at its worst and is named below the figures.
      return new Kept<>(
          Optional.of(task.failed(transcript.id(), transcript.manifest())),
          turns,
          Optional.of(transcript.id() + ": " + e));
    }
  }

  private static <R> List<R> rows(List<Kept<R>> kept) {
    return kept.stream().flatMap(each -> each.row().stream()).toList();
  }

  private static <R> List<String> failures(List<Kept<R>> kept) {
    List<String> problems = kept.stream().flatMap(each -> each.problem().stream()).toList();
    if (problems.isEmpty()) {
      return List.of();
    }
    long unreadable = kept.stream().filter(each -> each.row().isEmpty()).count();
    var remarks = new ArrayList<String>();
    remarks.add(
        "%d transcripts could not be read and %d, which count at their worst, not analysed. First:"
            .formatted(unreadable, problems.size() - unreadable));
    problems.stream().limit(NAMED).forEach(problem -> remarks.add("  " + problem));
    return remarks;
  }
}
