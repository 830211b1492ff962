package dev.leeway.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** A sheet on a terminal. */
final class TextSheet implements Sheet {

  private static final int WIDEST_NAME = 44;

  private final TerminalWriter out;
  private final Style style;

  TextSheet(Appendable to, Style style) {
    this.out = new TerminalWriter(to, style);
    this.style = style;
  }

  @Override
  public void heading(String words) throws IOException {
    out.blank();
    out.wrapped(TerminalText.empty(), style.text(words).in(Ink.STRONG));
  }

  @Override
  public void paragraph(String words) throws IOException {
    for (String line : words.lines().toList()) {
      out.wrapped(style.text("  "), style.text(line));
    }
  }

  @Override
  public void table(List<String> head, List<List<String>> rows) throws IOException {
    int[] widths =
        IntStream.range(0, head.size()).map(column -> width(head, rows, column)).toArray();
    out.line(row(head, widths).in(Ink.FAINT));
    for (List<String> row : rows) {
      out.line(row(row, widths));
    }
  }

  private int width(List<String> head, List<List<String>> rows, int column) {
    int widest = style.text(head.get(column)).cells();
    for (List<String> row : rows) {
      widest = Math.max(widest, style.text(row.get(column)).cells());
    }
    return column == 0 ? Math.min(WIDEST_NAME, widest) : widest;
  }

  private TerminalText row(List<String> cells, int[] widths) {
    TerminalText row = style.text("  ");
    for (int column = 0; column < widths.length; column++) {
      TerminalText cell = style.text(cells.get(column)).clipped(widths[column], style.ellipsis());
      TerminalText space = style.text(" ".repeat(Math.max(0, widths[column] - cell.cells())));
      row =
          column == 0
              ? row.plus(cell).plus(space)
              : row.plus(style.text("  ")).plus(space).plus(cell);
    }
    return row;
  }

  @Override
  public void quotation(String place, String words) throws IOException {
    out.wrapped(style.text("    "), style.text(place).in(Ink.FAINT));
    out.wrapped(style.text("      "), style.text("\"" + words + "\""));
  }

  @Override
  public void chart(Chart chart) {}
}
