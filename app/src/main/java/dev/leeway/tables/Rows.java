package dev.leeway.tables;

import java.util.Optional;

/** The rows of a table as lines of JSON, in their order. Close it after use. */
interface Rows extends AutoCloseable {

  /**
   * Returns the next row, without a line end; empty after the last.
   *
   * @throws dev.leeway.ingest.InputException if the table cannot be read any further
   */
  Optional<String> next();

  @Override
  void close();
}
