package dev.leeway.ingest;

import java.io.IOException;
import java.util.Optional;

/** Produces the results of one origin, one at a time. */
interface ResultSource {

  /** Returns the next result; empty at the end. */
  Optional<ReadResult> next() throws IOException;

  /** Returns the line that was reached, from 1. */
  int line();
}
