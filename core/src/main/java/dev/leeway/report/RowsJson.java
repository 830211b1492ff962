package dev.leeway.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows as JSON objects, one a line. */
final class RowsJson implements Rows {

  /** What JSON takes without quotation marks; infinities and what is not a number are none. */
  private static final Pattern BARE =
      Pattern.compile("true|false|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private final Appendable out;
  private List<Column> columns = List.of();

  RowsJson(Appendable out) {
    this.out = out;
  }

  @Override
  public void columns(List<Column> all) {
    columns = List.copyOf(all);
  }

  @Override
  public void row(List<Optional<String>> cells) throws IOException {
    var line = new StringBuilder();
    new JsonWriter(line, JsonDoor.FILE).object(row -> cells(row, cells));
    out.append(line).append('\n');
  }

  private void cells(JsonWriter row, List<Optional<String>> cells) {
    for (int i = 0; i < cells.size(); i++) {
      row.key(columns.get(i).name());
      String cell = cells.get(i).orElse("");
      if (cells.get(i).isEmpty()) {
        row.absent();
      } else if (columns.get(i).bare() && BARE.matcher(cell).matches()) {
        row.bare(cell);
      } else {
        row.string(cell);
      }
    }
  }

  @Override
  public void finish() {
    // Each row is whole by itself.
  }
}
