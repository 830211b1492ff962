package dev.leeway.ingest.odcv;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lists, dictionaries, strings, numbers and names as Python's {@code repr} writes them. */
final class PythonLiteral {

  private static final int DEEPEST = 100;

  private final String text;
  private final Place place;
  private int at;
  private int depth;

  private PythonLiteral(String text, Place place) {
    this.text = text;
    this.place = place;
  }

  /**
   * Returns the value that the text is; empty if it is none.
   *
   * @param place where its objects and lists are said to stand
   */
  static Optional<Json> read(String text, Place place) {
    var literal = new PythonLiteral(text, place);
    try {
      Json value = literal.value();
      literal.skipBlank();
      return literal.at == text.length() ? Optional.of(value) : Optional.empty();
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  private Json value() throws Malformed {
    skipBlank();
    return switch (peek()) {
      case '[' -> list();
      case '{' -> dictionary();
      case '\'', '"' -> new Json.Str(string());
      default -> word();
    };
  }

  private Json list() throws Malformed {
    var items = new ArrayList<Json>();
    open();
    while (!closed(']')) {
      items.add(value());
      comma(']');
    }
    return new Json.Arr(items, place);
  }

  private Json dictionary() throws Malformed {
    Map<String, Json> fields = new LinkedHashMap<>();
    open();
    while (!closed('}')) {
      skipBlank();
      String name = string();
      skipBlank();
      expect(':');
      if (fields.put(name, value()) != null) {
        throw new Malformed();
      }
      comma('}');
    }
    return new Json.Obj(fields, place);
  }

  private void open() throws Malformed {
    at++;
    if (++depth > DEEPEST) {
      throw new Malformed();
    }
  }

  private boolean closed(char bracket) throws Malformed {
    skipBlank();
    if (peek() != bracket) {
      return false;
    }
    at++;
    depth--;
    return true;
  }

  private void comma(char bracket) throws Malformed {
    skipBlank();
    if (peek() != bracket) {
      expect(',');
    }
  }

  private Json word() throws Malformed {
    int from = at;
    while (at < text.length() && isOfWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    return switch (word) {
      case "None" -> new Json.Null();
      case "True" -> new Json.Bool(true);
      case "False" -> new Json.Bool(false);
      case "" -> throw new Malformed();
      default -> new Json.Num(word);
    };
  }

  private static boolean isOfWord(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '.' || unit == '-' || unit == '+';
  }

  private String string() throws Malformed {
    char quote = peek();
    if (quote != '\'' && quote != '"') {
      throw new Malformed();
    }
    at++;
    var words = new StringBuilder();
    while (peek() != quote) {
      char unit = text.charAt(at++);
      if (unit == '\\') {
        escaped(words);
      } else {
        words.append(unit);
      }
    }
    at++;
    return words.toString();
  }

  private void escaped(StringBuilder words) throws Malformed {
    char unit = peek();
    at++;
    switch (unit) {
      case 'n' -> words.append('\n');
      case 't' -> words.append('\t');
      case 'r' -> words.append('\r');
      case 'x' -> words.appendCodePoint(hex(2));
      case 'u' -> words.appendCodePoint(hex(4));
      case 'U' -> words.appendCodePoint(hex(8));
      case '\\', '\'', '"' -> words.append(unit);
      default -> words.append('\\').append(unit);
    }
  }

  private int hex(int digits) throws Malformed {
    if (at + digits > text.length()) {
      throw new Malformed();
    }
    String written = text.substring(at, at + digits);
    at += digits;
    if (!written.matches("[0-9a-fA-F]+")) {
      throw new Malformed();
    }
    long code = Long.parseLong(written, 16);
    if (code > Character.MAX_CODE_POINT) {
      throw new Malformed();
    }
    return (int) code;
  }

  private void expect(char wanted) throws Malformed {
    if (peek() != wanted) {
      throw new Malformed();
    }
    at++;
  }

  private char peek() throws Malformed {
    if (at >= text.length()) {
      throw new Malformed();
    }
    return text.charAt(at);
  }

  private void skipBlank() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** The text is no literal; where does not matter, for then it is kept as it is. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super(null, null, false, false);
    }
  }
}
