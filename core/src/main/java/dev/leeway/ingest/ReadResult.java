package dev.leeway.ingest;

import dev.leeway.transcript.Transcript;

/** What became of one record: read, or counted as a failure. Nothing is skipped without one. */
public sealed interface ReadResult {

  record Read(Transcript transcript) implements ReadResult {}

  record Unreadable(Problem problem) implements ReadResult {}
}
