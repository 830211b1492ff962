package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.report.JsonReport;
import dev.leeway.transcript.Source;
import java.util.Optional;

/**
 * What became of one arrival.
 *
 * @param line the outcome as JSON, without a line end
 * @param bytes how far the input had been read when it arrived
 * @param bug what the program did wrong; then the outcome is a failure that says so
 */
record Result(
    Outcome outcome,
    String line,
    long bytes,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<Throwable> bug) {

  static Result of(Outcome outcome, long bytes) {
    return new Result(outcome, JsonReport.line(outcome), bytes, Optional.empty());
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
    return new Result(failed, JsonReport.line(failed), readable.bytes(), Optional.of(bug));
  }
}
