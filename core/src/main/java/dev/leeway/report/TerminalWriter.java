package dev.leeway.report;

import java.io.IOException;
import java.util.List;

/** Writes lines of {@link TerminalText} and nothing else; trailing spaces are left out. */
public final class TerminalWriter {

  private final Appendable out;
  private final Style style;

  public TerminalWriter(Appendable out, Style style) {
    this.out = out;
    this.style = style;
  }

  public Style style() {
    return style;
  }

  public void line(TerminalText text) throws IOException {
    String line = style.colour() ? text.painted() : text.plain();
    out.append(line.stripTrailing()).append('\n');
  }

  public void blank() throws IOException {
    out.append('\n');
  }

  /**
   * Writes a lead and a text after it, wrapped to the terminal's width; further lines are indented
   * by the width of the lead, or by 4 where the lead takes more than half of the line.
   */
  public void wrapped(TerminalText lead, TerminalText text) throws IOException {
    int indent = lead.cells() > style.width() / 2 ? 4 : lead.cells();
    List<TerminalText> lines =
        text.wrapped(Math.max(1, style.width() - lead.cells()), style.width() - indent);
    line(lead.plus(lines.getFirst()));
    for (TerminalText rest : lines.subList(1, lines.size())) {
      line(style.text(" ".repeat(indent)).plus(rest));
    }
  }
}
