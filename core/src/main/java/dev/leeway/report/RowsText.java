package dev.leeway.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows in columns; no cell is wider than half of what the terminal shows. */
final class RowsText implements Rows {

  private static final String GAP = "  ";

  private final Appendable out;
  private final Style style;
  private final List<List<TerminalText>> rows = new ArrayList<>();
  private List<Column> columns = List.of();

  RowsText(Appendable out, Style style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void columns(List<Column> all) {
    columns = List.copyOf(all);
    rows.add(columns.stream().map(column -> style.text(column.name())).toList());
  }

  @Override
  public void row(List<Optional<String>> cells) {
    rows.add(
        cells.stream()
            .map(cell -> style.text(cell.orElse("-")).clipped(style.width() / 2, style.ellipsis()))
            .toList());
  }

  @Override
  public void finish() throws IOException {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> row.get(column).cells()).max().orElse(0));
    }
    for (List<TerminalText> row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        boolean number = columns.get(i).bare();
        line.append(i == 0 ? "" : GAP).append(cell(row.get(i), widths.get(i), number));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** Numbers stand under each other by their last digit. */
  private static String cell(TerminalText text, int width, boolean number) {
    String missing = " ".repeat(width - text.cells());
    return number ? missing + text.plain() : text.plain() + missing;
  }
}
