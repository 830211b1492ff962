package dev.leeway.ingest.json;

import java.io.IOException;
import java.util.Optional;

/** Takes a stream apart into records, holding one at a time. */
public interface RecordSource {

  /**
   * Returns the next record; empty at the end.
   *
   * @throws IOException if the stream itself fails, for example because compressed data is cut off
   */
  Optional<RawRecord> next() throws IOException;

  /** Returns the line that was reached, from 1. */
  int line();

  /** Returns the place with its column counted in characters, where the source can tell. */
  Place inCharacters(Place place);
}
