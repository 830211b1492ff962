package dev.leeway.ingest;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;

/**
 * Reads the records of a JSON format in which records and transcripts are not one to one: a record
 * holds several transcripts, or none, or a piece of one. An object serves one origin.
 */
public interface SeriesFormat {

  /** Returns whether the record has the marks of this format, after those taken so far. */
  boolean accepts(Json record);

  /**
   * Takes the next record and hands over what it completes.
   *
   * @throws RecordException if the record is not of this format; says where
   */
  void take(Json record, RecordContext context, ResultSink to) throws RecordException;

  /** Hands over what was still open when the records ended. */
  void end(ResultSink to);
}
