package dev.leeway.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Takes the rows of an answer as they come. */
public interface RowSink {

  /** What a column holds. */
  enum Type {
    TEXT,
    NUMBER,
    TRUTH
  }

  /** A column of the answer. */
  record Column(String name, Type type) {}

  /** Takes the columns; called once, first. */
  void columns(List<Column> columns) throws IOException;

  /**
   * Takes one row.
   *
   * @param cells as text, in the order of the columns; empty where there is no value
   */
  void row(List<Optional<String>> cells) throws IOException;
}
