package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;

/**
 * What became of one arrival.
 *
 * @param <T> what is made of a transcript
 */
sealed interface Piece<T> {

  /** Returns how far the input had been read when it arrived. */
  long bytes();

  /** A transcript, and what was made of it. */
  record Made<T>(T value, long bytes) implements Piece<T> {}

  /** What could not be read. */
  record Unreadable<T>(Outcome.Failed failed, long bytes) implements Piece<T> {}

  /** A transcript on which the program failed. */
  record Broken<T>(Transcript transcript, Throwable bug, long bytes) implements Piece<T> {

    /** Returns the failure, with the place of the transcript. */
    Outcome.Failed failed() {
      Source source = transcript.source();
      return new Outcome.Failed(
          transcript.id(),
          "%s:%d: this is a bug in Leeway: %s: %s.\nThe others were analysed; --debug shows where."
              .formatted(
                  source.name(), source.line(), bug.getClass().getSimpleName(), bug.getMessage()));
    }
  }
}
