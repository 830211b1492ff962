package dev.leeway.evidence.provenance;

/**
 * A part's text as a reader sees it: escapes of JSON and YAML strings undone, each character with
 * the place it came from. An escaped line feed becomes {@link #BREAK}, which always ends a
 * sentence; a raw one may be a mere fold.
 */
final class PlainText {
  /** Stands for a line feed that the text spelled out as an escape. */
  static final char BREAK = '\u2029';

  private final String text;
  private final int[] origins;

  private PlainText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** Reads at most {@code limit} characters: the first three quarters and the last quarter. */
  static PlainText of(String raw, int limit) {
    var reader = new Unescaping(raw, Math.min(raw.length(), limit));
    if (raw.length() <= limit) {
      reader.copy(0, raw.length());
    } else {
      reader.copy(0, limit - limit / 4);
      reader.append(BREAK, limit - limit / 4);
      reader.copy(raw.length() - limit / 4, raw.length());
    }
    return reader.done();
  }

  String text() {
    return text;
  }

  /** Returns where in the part a character of {@link #text()}, or its end, came from. */
  int origin(int index) {
    return origins[index];
  }

  private static final class Unescaping {
    private final String raw;
    private final StringBuilder text;
    private final int[] origins;

    Unescaping(String raw, int size) {
      this.raw = raw;
      this.text = new StringBuilder(size + 2);
      this.origins = new int[size + 2];
    }

    PlainText done() {
      return new PlainText(text.toString(), origins);
    }

    void append(char character, int origin) {
      origins[text.length()] = origin;
      text.append(character);
    }

    void copy(int from, int to) {
      int at = from;
      while (at < to) {
        char character = raw.charAt(at);
        boolean pair = at + 1 < to;
        if (character == '\\' && pair) {
          at = escape(at, to);
        } else if (character == '\'' && pair && raw.charAt(at + 1) == '\'') {
          append('\'', at);
          at += 2;
        } else {
          append(character, at);
          at++;
        }
      }
      origins[text.length()] = to;
    }

    private int escape(int at, int to) {
      char code = raw.charAt(at + 1);
      switch (code) {
        case 'n', 'r' -> append(BREAK, at);
        case 't', ' ' -> append(' ', at);
        case '\n', '\r' -> {
          append(' ', at);
          return afterSpace(at + 2, to);
        }
        case 'u' -> {
          return unicode(at, to);
        }
        default -> append(code, at);
      }
      return at + 2;
    }

    private int unicode(int at, int to) {
      if (at + 6 > to) {
        append('u', at);
        return at + 2;
      }
      int value = 0;
      for (int digit = at + 2; digit < at + 6; digit++) {
        value = value * 16 + Character.digit(raw.charAt(digit), 16);
        if (Character.digit(raw.charAt(digit), 16) < 0) {
          append('u', at);
          return at + 2;
        }
      }
      append(value == '\n' ? BREAK : (char) value, at);
      return at + 6;
    }

    private int afterSpace(int from, int to) {
      int at = from;
      while (at < to && Character.isWhitespace(raw.charAt(at))) {
        at++;
      }
      return at;
    }
  }
}
