package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.report.JsonReport;
import dev.leeway.store.Answer;
import dev.leeway.store.Entry;
import java.util.Optional;

/**
 * What is written of one arrival.
 *
 * @param line the outcome as JSON, without a line end
 * @param entry what a workspace keeps of it
 */
record Result(Outcome outcome, String line, Optional<Entry> entry) {

  /** Returns the result of a transcript that was analysed, or whose analysis was at hand. */
  static Result of(Answer answer) {
    var done = new Outcome.Done(answer.analysis());
    return new Result(done, JsonReport.line(done), answer.entry());
  }

  /** Returns the result of what could not be read. */
  static Result of(Outcome.Failed failed) {
    return failed(failed, new Entry.Unreadable(failed.id(), failed.problem()));
  }

  /** Returns the result of what became of an arrival. */
  static Result of(Piece<Result> piece) {
    return switch (piece) {
      case Piece.Made<Result> made -> made.value();
      case Piece.Unreadable<Result> unreadable -> of(unreadable.failed());
      case Piece.Broken<Result> broken ->
          failed(
              broken.failed(),
              new Entry.Unanalysed(broken.transcript(), broken.failed().problem()));
    };
  }

  private static Result failed(Outcome.Failed failed, Entry entry) {
    return new Result(failed, JsonReport.line(failed), Optional.of(entry));
  }
}
