package dev.leeway.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows as lines of text, their cells separated by a bar. */
final class Collected implements RowSink {

  private final List<String> names = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  @Override
  public void columns(List<Column> columns) {
    columns.forEach(column -> names.add(column.name()));
  }

  @Override
  public void row(List<Optional<String>> cells) {
    rows.add(cells.stream().map(cell -> cell.orElse("")).collect(Collectors.joining("|")));
  }

  List<String> names() {
    return names;
  }

  List<String> rows() {
    return rows;
  }
}
