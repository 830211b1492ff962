package dev.leeway.cli;

import dev.leeway.report.Rows;
import dev.leeway.report.Style;
import dev.leeway.store.RowSink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how the rows of an answer are written. */
final class RowOptions {

  @Option(names = "--json", description = "One JSON object a row.")
  private boolean json;

  @Option(names = "--csv", description = "CSV with a header.")
  private boolean csv;

  /** Returns whether two ways of writing are asked for at once. */
  boolean isContradictory() {
    return json && csv;
  }

  boolean isForPeople() {
    return !json && !csv;
  }

  /** Returns where rows go on standard output. */
  Rows rows(Terminal terminal) {
    if (json) {
      return Rows.json(terminal.out());
    }
    Style style = terminal.style();
    return csv ? Rows.csv(terminal.out()) : Rows.text(terminal.out(), style);
  }

  /** Returns where a workspace hands its rows, so that they reach others. */
  static RowSink sink(Rows rows) {
    return new Sink(rows);
  }

  private record Sink(Rows rows) implements RowSink {

    @Override
    public void columns(List<Column> columns) throws IOException {
      rows.columns(
          columns.stream()
              .map(column -> new Rows.Column(column.name(), column.type() != Type.TEXT))
              .toList());
    }

    @Override
    public void row(List<Optional<String>> cells) throws IOException {
      rows.row(cells);
    }
  }
}
