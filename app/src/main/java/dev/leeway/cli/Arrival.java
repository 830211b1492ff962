package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.transcript.Transcript;

/** One thing that came out of the input, with how far the input had been read by then. */
sealed interface Arrival {

  /** Returns the bytes read so far, over all files, as they lie on disk. */
  long bytes();

  record Legible(Transcript transcript, long bytes) implements Arrival {}

  record Unreadable(Outcome.Failed failed, long bytes) implements Arrival {}
}
