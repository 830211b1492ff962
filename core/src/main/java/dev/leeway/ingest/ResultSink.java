package dev.leeway.ingest;

import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Transcript;

/** Where a format hands over what became of its records. */
public interface ResultSink {

  void read(Transcript transcript);

  /** Counts something that should have been a transcript and cannot be read. */
  void unreadable(RecordException why);
}
