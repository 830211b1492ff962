package dev.leeway.ingest;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Transcript;

/** Reads one record of one JSON format. Implementations hold no state. */
public interface RecordFormat {

  /** Returns whether the record has the marks of this format. */
  boolean accepts(Json record);

  /**
   * Reads a record.
   *
   * @throws RecordException if the record is not of this format; says where
   */
  Transcript read(Json record, RecordContext context) throws RecordException;
}
