package dev.leeway.cli;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Analyses a set in several threads and hands its outcomes on, in order, one by one. */
final class OutcomeRun {

  /**
   * What a set came to.
   *
   * @param outcomes how many there were
   * @param failed how many of them were not analysed
   * @param passedOver how many transcripts were not wanted
   * @param bug whether the program failed on one of them
   */
  record Tally(long outcomes, long failed, long passedOver, boolean bug) {

    long analysed() {
      return outcomes - failed;
    }
  }

  private record Piece(
      Outcome outcome,
      long bytes,
      @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<Throwable> bug) {}

  private final Function<Transcript, Analysis> analyzer;
  private final int jobs;
  private final FailureLines failures;
  private final ProgressLine progress;
  private long outcomes;
  private long failed;
  private long passedOver;
  private boolean bug;

  /**
   * @param analyzer called in several threads
   */
  OutcomeRun(
      Function<Transcript, Analysis> analyzer,
      int jobs,
      FailureLines failures,
      ProgressLine progress) {
    this.analyzer = analyzer;
    this.jobs = jobs;
    this.failures = failures;
    this.progress = progress;
  }

  /**
   * Hands on every outcome.
   *
   * @param wanted transcripts that belong to the set
   * @param limit of transcripts, those not wanted left out
   */
  Tally run(
      RunInputs inputs,
      Arrivals arrivals,
      Predicate<Transcript> wanted,
      long limit,
      Consumer<Outcome> sink)
      throws IOException {
    for (Outcome.Failed problem : inputs.problems()) {
      take(new Piece(problem, 0, Optional.empty()), sink);
    }
    try (var work =
        new OrderedWork<Arrival, Piece>(jobs, this::piece, piece -> take(piece, sink))) {
      long left = limit;
      while (left > 0 && arrivals.hasNext()) {
        Arrival arrival = arrivals.next();
        boolean other =
            arrival instanceof Arrival.Legible readable && !wanted.test(readable.transcript());
        if (other) {
          passedOver++;
        } else {
          work.add(arrival);
          left--;
        }
      }
      work.finish();
    }
    return new Tally(outcomes, failed, passedOver, bug);
  }

  private void take(Piece piece, Consumer<Outcome> sink) {
    outcomes++;
    if (piece.outcome() instanceof Outcome.Failed problem) {
      failed++;
      failures.add(problem, progress);
    }
    if (piece.bug().isPresent()) {
      bug = true;
      failures.trace(piece.bug().get());
    }
    sink.accept(piece.outcome());
    progress.at(piece.bytes(), outcomes);
  }

  private Piece piece(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Unreadable unreadable ->
          new Piece(unreadable.failed(), arrival.bytes(), Optional.empty());
      case Arrival.Legible readable -> piece(readable);
    };
  }

  private Piece piece(Arrival.Legible readable) {
    try {
      Analysis analysis = analyzer.apply(readable.transcript());
      return new Piece(new Outcome.Done(analysis), readable.bytes(), Optional.empty());
    } catch (RuntimeException | StackOverflowError e) {
      Source source = readable.transcript().source();
      var problem =
          new Outcome.Failed(
              readable.transcript().id(),
              "%s:%d: this is a bug in Leeway: %s: %s.\nThe others were counted; --debug shows where."
                  .formatted(
                      source.name(), source.line(), e.getClass().getSimpleName(), e.getMessage()));
      return new Piece(problem, readable.bytes(), Optional.of(e));
    }
  }
}
