package dev.leeway.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Rows of any table, as text for people, as JSON or as CSV. Cells come as text; names and cells may
 * hold anything, and leave escaped.
 */
public interface Rows {

  /**
   * A column.
   *
   * @param bare whether its cells are JSON numbers or truth values already
   */
  record Column(String name, boolean bare) {}

  /** Takes the columns; called once, first. */
  void columns(List<Column> columns) throws IOException;

  /**
   * Takes one row.
   *
   * @param cells in the order of the columns; empty where there is no value
   */
  void row(List<Optional<String>> cells) throws IOException;

  /** Writes what remains. */
  void finish() throws IOException;

  /** Returns a table in columns; it holds its rows until the end, to know how wide they are. */
  static Rows text(Appendable out, Style style) {
    return new RowsText(out, style);
  }

  /** Returns one JSON object a row and line. */
  static Rows json(Appendable out) {
    return new RowsJson(out);
  }

  /** Returns CSV with a header. */
  static Rows csv(Appendable out) {
    return new RowsCsv(out);
  }
}
