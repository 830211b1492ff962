package dev.leeway.report;

/**
 * Where a JSON string leaves to, and what is escaped there. Every escape is JSON's own, so that any
 * parser gives back the very characters; only a lone surrogate needs a parser that allows it.
 */
enum JsonDoor {
  /** A file or a terminal that shows it: nothing that a terminal would obey or hide. */
  FILE,
  /** A script element of a page: beyond that, nothing that could end the element. */
  PAGE;

  /** Appends a string with its quotation marks. */
  void append(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int units = Character.charCount(codePoint);
      boolean ascii = codePoint >= ' ' && codePoint <= '~';
      if (ascii ? plain(codePoint) : harmless(codePoint)) {
        out.appendCodePoint(codePoint);
      } else {
        escape(text, i, units, out);
      }
      i += units;
    }
    out.append('"');
  }

  private boolean plain(int ascii) {
    return switch (ascii) {
      case '"', '\\' -> false;
      case '<', '>', '&' -> this == FILE;
      default -> true;
    };
  }

  private static boolean harmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void escape(String text, int at, int units, StringBuilder out) {
    for (int i = at; i < at + units; i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> hex(unit, out);
      }
    }
  }

  private static void hex(char unit, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit((unit >> shift) & 0xF, 16));
    }
  }
}
