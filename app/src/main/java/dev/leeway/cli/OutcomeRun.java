package dev.leeway.cli;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.Iterator;
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

  private final FailureLines failures;
  private final ProgressLine progress;
  private final Consumer<Outcome> sink;
  private long outcomes;
  private long failed;
  private boolean bug;

  OutcomeRun(FailureLines failures, ProgressLine progress, Consumer<Outcome> sink) {
    this.failures = failures;
    this.progress = progress;
    this.sink = sink;
  }

  /**
   * Hands on every outcome.
   *
   * @param problems files that are not there to be read
   * @param wanted transcripts that belong to the set
   * @param limit of transcripts, those not wanted left out
   * @param analyzer called in several threads
   */
  Tally run(
      Iterable<Outcome.Failed> problems,
      Iterator<Arrival> arrivals,
      Predicate<Transcript> wanted,
      long limit,
      Function<Transcript, Analysis> analyzer,
      int jobs)
      throws IOException {
    problems.forEach(this::failed);
    var set = new WantedArrivals(arrivals, wanted);
    new Pieces<>(analyzer, jobs).of(new FirstOf<>(set, limit), this::take);
    return new Tally(outcomes, failed, set.passedOver(), bug);
  }

  private void take(Piece<Analysis> piece) {
    switch (piece) {
      case Piece.Made<Analysis> made -> handOn(new Outcome.Done(made.value()));
      case Piece.Unreadable<Analysis> unreadable -> failed(unreadable.failed());
      case Piece.Broken<Analysis> broken -> {
        bug = true;
        failed(broken.failed());
        failures.trace(broken.bug());
      }
    }
    progress.at(piece.bytes(), outcomes);
  }

  private void failed(Outcome.Failed problem) {
    failed++;
    failures.add(problem, progress);
    handOn(problem);
  }

  private void handOn(Outcome outcome) {
    outcomes++;
    sink.accept(outcome);
  }
}
