package dev.leeway.report;

import java.util.Locale;

/**
 * Writes HTML and SVG as they come. Any text may go in as content or as the value of an attribute:
 * what markup would obey is escaped, and what a reader would not see is spelled out as {@link
 * TerminalText} does.
 */
final class Markup {

  private final StringBuilder out;

  Markup(StringBuilder out) {
    this.out = out;
  }

  /**
   * Opens an element.
   *
   * @param attributes name, value, name, value
   */
  Markup open(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    return this;
  }

  Markup close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** Writes a whole element. */
  Markup element(String name, String content, String... attributes) {
    open(name, attributes);
    escape(content);
    return close(name);
  }

  /** Returns a coordinate: one decimal is finer than a pixel. */
  static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  private void escape(String anything) {
    String visible = TerminalText.of(anything).plain();
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
