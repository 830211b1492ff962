package dev.leeway.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Rows as RFC 4180 has them. */
final class RowsCsv implements Rows {

  private final Appendable out;
  private List<Column> columns = List.of();

  RowsCsv(Appendable out) {
    this.out = out;
  }

  @Override
  public void columns(List<Column> all) throws IOException {
    columns = List.copyOf(all);
    var header = new CsvRow();
    columns.forEach(column -> header.text(column.name()));
    header.write(out);
  }

  @Override
  public void row(List<Optional<String>> cells) throws IOException {
    var row = new CsvRow();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isEmpty()) {
        row.absent();
      } else if (columns.get(i).bare()) {
        row.plain(cells.get(i).get());
      } else {
        row.text(cells.get(i).get());
      }
    }
    row.write(out);
  }

  @Override
  public void finish() {
    // Nothing stands after the last row.
  }
}
