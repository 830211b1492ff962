package dev.leeway.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that a terminal can be given: one line, with nothing in it that a terminal would obey. The
 * only type that {@link TerminalWriter} accepts. Immutable.
 */
public final class TerminalText {

  /*
   * Escaped, visibly: control and format characters (ANSI sequences, bidirectional overrides, NUL,
   * invisible tags), line and paragraph separators, lone surrogates, private-use and unassigned
   * code points. A line feed reads \n, a tab \t, a return \r; anything else reads as a backslash, u
   * and the code point in braces. A backslash of the text itself is left alone: doubling it would
   * make every quoted tool call harder to read, and the exact characters are in the JSON.
   */

  private static final TerminalText EMPTY = new TerminalText(List.of());

  /** Text in one ink; safe. */
  private record Run(String text, Ink ink) {}

  private final List<Run> runs;

  private TerminalText(List<Run> runs) {
    this.runs = List.copyOf(runs);
  }

  /** Returns any text, with everything escaped that a terminal might obey or hide. */
  public static TerminalText of(String anything) {
    return escaped(anything, false);
  }

  /** Returns any text as ASCII; everything else is escaped too. */
  public static TerminalText ascii(String anything) {
    return escaped(anything, true);
  }

  public static TerminalText empty() {
    return EMPTY;
  }

  /** Returns this text in one ink. */
  public TerminalText in(Ink ink) {
    return new TerminalText(runs.stream().map(run -> new Run(run.text, ink)).toList());
  }

  public TerminalText plus(TerminalText more) {
    var both = new ArrayList<Run>(runs);
    both.addAll(more.runs);
    return new TerminalText(both);
  }

  /** Returns how many cells this takes. */
  public int cells() {
    return runs.stream().mapToInt(run -> TextCells.of(run.text)).sum();
  }

  /** Returns this text, filled with spaces on the right up to a width. */
  public TerminalText padded(int cells) {
    int missing = cells - cells();
    return missing <= 0 ? this : plus(of(" ".repeat(missing)));
  }

  /** Returns this text, or as much of it as fits with the mark for words left out at its end. */
  public TerminalText clipped(int cells, String ellipsis) {
    if (cells() <= cells) {
      return this;
    }
    String text = plain();
    int room = Math.max(0, cells - TextCells.of(ellipsis));
    return slice(0, fitting(text, 0, room)).plus(escaped(ellipsis, false));
  }

  /**
   * Returns this text in lines, broken at spaces, and within words only where a word is too long.
   *
   * @param first cells of the first line
   * @param rest cells of the others
   */
  public List<TerminalText> wrapped(int first, int rest) {
    String text = plain();
    var lines = new ArrayList<TerminalText>();
    int from = 0;
    do {
      int end = fitting(text, from, lines.isEmpty() ? first : rest);
      int next = end;
      if (end < text.length()) {
        int space = text.lastIndexOf(' ', end);
        if (space > from) {
          end = space;
          next = space + 1;
        }
      }
      lines.add(slice(from, end));
      from = next;
    } while (from < text.length());
    return lines;
  }

  /** Returns the characters without colour. */
  public String plain() {
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run.text));
    return text.toString();
  }

  /** Returns the characters with escape sequences for their inks. */
  String painted() {
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run.ink.paint(run.text)));
    return text.toString();
  }

  private static TerminalText escaped(String anything, boolean asciiOnly) {
    var safe = new StringBuilder(anything.length());
    anything.codePoints().forEach(codePoint -> escape(codePoint, asciiOnly, safe));
    return new TerminalText(List.of(new Run(safe.toString(), Ink.PLAIN)));
  }

  private static void escape(int codePoint, boolean asciiOnly, StringBuilder safe) {
    switch (codePoint) {
      case '\n' -> safe.append("\\n");
      case '\t' -> safe.append("\\t");
      case '\r' -> safe.append("\\r");
      default -> {
        if (harmless(codePoint) && !(asciiOnly && codePoint > '~')) {
          safe.appendCodePoint(codePoint);
        } else {
          safe.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
        }
      }
    }
  }

  private static boolean harmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Returns one past the last character that fits; at least one character always does. */
  private static int fitting(String text, int from, int cells) {
    int used = 0;
    int at = from;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      used += TextCells.of(codePoint);
      if (used > cells && at > from) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private TerminalText slice(int start, int end) {
    var slice = new ArrayList<Run>();
    int offset = 0;
    for (Run run : runs) {
      int from = Math.max(start - offset, 0);
      int to = Math.min(end - offset, run.text.length());
      if (from < to) {
        slice.add(new Run(run.text.substring(from, to), run.ink));
      }
      offset += run.text.length();
    }
    return new TerminalText(slice);
  }
}
