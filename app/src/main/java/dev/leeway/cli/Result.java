package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.report.JsonReport;
import dev.leeway.store.Answer;
import dev.leeway.store.Entry;
import dev.leeway.transcript.Source;
import java.util.Optional;

/**
 * What became of one arrival.
 *
 * @param line the outcome as JSON, without a line end
 * @param bytes how far the input had been read when it arrived
 * @param entry what a workspace keeps of it
 * @param bug what the program did wrong; then the outcome is a failure that says so
 */
record Result(
    Outcome outcome,
    String line,
    long bytes,
    Optional<Entry> entry,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<Throwable> bug) {

  /** Returns the result of a transcript that was analysed, or whose analysis was at hand. */
  static Result of(Answer answer, long bytes) {
    var done = new Outcome.Done(answer.analysis());
    return new Result(done, JsonReport.line(done), bytes, answer.entry(), Optional.empty());
  }

  /** Returns the result of what could not be read. */
  static Result of(Outcome.Failed failed, long bytes) {
    return new Result(
        failed,
        JsonReport.line(failed),
        bytes,
        Optional.of(new Entry.Unreadable(failed.id(), failed.problem())),
        Optional.empty());
  }

  /** Returns the result of a transcript on which the program failed. */
  static Result bug(Arrival.Legible readable, Throwable bug) {
    Source source = readable.transcript().source();
    var failed =
        new Outcome.Failed(
            readable.transcript().id(),
            "%s:%d: this is a bug in Leeway: %s: %s.\nThe others were analysed; --debug shows where."
                .formatted(
                    source.name(),
                    source.line(),
                    bug.getClass().getSimpleName(),
                    bug.getMessage()));
    return new Result(
        failed,
        JsonReport.line(failed),
        readable.bytes(),
        Optional.of(new Entry.Unanalysed(readable.transcript(), failed.problem())),
        Optional.of(bug));
  }
}
