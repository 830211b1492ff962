package dev.leeway.evidence.provenance;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts prose, JSON, YAML, CSV and mark-up into {@link Sentence}s by their common signs: full stops
 * before a capital, line ends that are no mere folds, tags, quotation marks that close a value.
 */
final class Segmenter {
  private static final int FOLDED_LINE = 60;
  private static final int BRACED = 600;

  private final Tokenizer tokenizer;

  Segmenter(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  List<Sentence> sentences(String text) {
    var sentences = new ArrayList<Sentence>();
    int start = 0;
    int record = 0;
    int lineStart = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '{' && opensInProse(text, at)) {
        at = Math.max(at + 1, closing(text, at));
        continue;
      }
      int after = boundary(text, at, lineStart);
      if (after > at) {
        add(text, start, text.charAt(at) == '<' ? at : after, record, sentences);
        start = after;
        if (opensRecord(text, after)) {
          record++;
        }
      }
      if (text.charAt(at) == '\n') {
        lineStart = at + 1;
      }
      at = Math.max(after, at + 1);
    }
    add(text, start, text.length(), record, sentences);
    return sentences;
  }

  private void add(String text, int start, int end, int record, List<Sentence> sentences) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    List<Token> tokens = tokenizer.tokens(text, from, to);
    if (!tokens.isEmpty()) {
      sentences.add(new Sentence(from, to, record, tokens));
    }
  }

  /** Returns where the next sentence may start, or {@code at} if none ends here. */
  private static int boundary(String text, int at, int lineStart) {
    char character = text.charAt(at);
    return switch (character) {
      case PlainText.BREAK -> at + 1;
      case '\n' -> isFold(text, at, lineStart) ? at : at + 1;
      case '.', '!', '?' -> endsSentence(text, at) ? afterStop(text, at) : at;
      case '<' -> afterTag(text, at);
      case ',' -> isCell(text, at) ? at + 1 : at;
      case '"', '\'' -> closesValue(text, at) ? at + 2 : at;
      case '{', '}' -> at + 1;
      default -> at;
    };
  }

  private static boolean isFold(String text, int at, int lineStart) {
    int next = at + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (next >= text.length() || text.charAt(next) == '\n' || startsItem(text, next)) {
      return false;
    }
    boolean indented = next - at > 2;
    boolean full = at - lineStart >= FOLDED_LINE;
    return (indented && full) || (full && Character.isLowerCase(text.charAt(next)));
  }

  /** A list mark, or a key with its colon. */
  private static boolean startsItem(String text, int at) {
    char first = text.charAt(at);
    if (first == '-' || first == '*' || first == '#' || first == '|' || first == '\u2022') {
      return true;
    }
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    boolean word = end > at && end < text.length();
    boolean key = word && text.charAt(end) == ':' && isSpace(text, end + 1);
    boolean number = word && Character.isDigit(first) && ".)".indexOf(text.charAt(end)) >= 0;
    return key || (number && isSpace(text, end + 1));
  }

  private static boolean endsSentence(String text, int at) {
    int next = at + 1;
    while (next < text.length() && ".!?\"')*_".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    if (isNumbering(text, at)) {
      return false;
    }
    boolean gap = isSpace(text, next);
    while (next < text.length()
        && (isSpace(text, next) || "\"'(*_".indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    boolean capital = next < text.length() && !Character.isLowerCase(text.charAt(next));
    boolean glued = text.charAt(at) != '.' || Character.isLetter(before(text, at));
    return capital
        && (gap || (glued && next < text.length() && Character.isUpperCase(text.charAt(next))));
  }

  private static boolean isNumbering(String text, int at) {
    int from = at;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1)) && at - from < 3) {
      from--;
    }
    boolean digits = from < at && Character.isDigit(text.charAt(from));
    boolean lineHead = from == 0 || Character.isWhitespace(text.charAt(from - 1));
    boolean unit = from >= 2 && Character.isDigit(text.charAt(from - 2));
    boolean initial = at - from == 1 && Character.isUpperCase(text.charAt(from)) && !unit;
    boolean opens =
        from < 2
            || "\n-*\u2029".indexOf(text.charAt(from - 2)) >= 0
            || text.charAt(from - 1) == '\n';
    return text.charAt(at) == '.' && lineHead && ((digits && opens) || initial);
  }

  private static char before(String text, int at) {
    return at == 0 ? ' ' : text.charAt(at - 1);
  }

  private static int afterStop(String text, int at) {
    int next = at + 1;
    while (next < text.length() && ".!?\"')".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next;
  }

  private static int afterTag(String text, int at) {
    if (text.startsWith("<!--", at)) {
      return at + 4;
    }
    int limit = Math.min(text.length(), at + 200);
    boolean opens =
        at + 1 < limit
            && (Character.isLetter(text.charAt(at + 1)) || "/!".indexOf(text.charAt(at + 1)) >= 0);
    for (int next = at + 1; opens && next < limit; next++) {
      if (text.charAt(next) == '>') {
        return next + 1;
      }
      if (text.charAt(next) == '\n' || text.charAt(next) == '<') {
        return at;
      }
    }
    return at;
  }

  /** A comma with no space and a capital after it stands between cells, not between clauses. */
  private static boolean isCell(String text, int at) {
    return at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
  }

  /** A quotation mark, then a comma or colon or bracket, then the next value. */
  private static boolean closesValue(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    if (next == ':' || next == '}' || next == ']') {
      return true;
    }
    int value = at + 2;
    while (value < text.length() && isSpace(text, value)) {
      value++;
    }
    return next == ',' && value < text.length() && "\"'{[".indexOf(text.charAt(value)) >= 0;
  }

  /**
   * A brace after words, as in "with these arguments: {...}" or "'Hotel: {name}'", ends nothing.
   */
  private static boolean opensInProse(String text, int at) {
    int before = at - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == ':')) {
      before--;
    }
    boolean words = before > 0 && Character.isLetterOrDigit(text.charAt(before));
    int from = before;
    while (words && from > 0 && Character.isLetterOrDigit(text.charAt(from))) {
      from--;
    }
    return words && text.charAt(from) == ' ';
  }

  private static int closing(String text, int at) {
    int depth = 0;
    for (int next = at; next < Math.min(text.length(), at + BRACED); next++) {
      depth += text.charAt(next) == '{' ? 1 : text.charAt(next) == '}' ? -1 : 0;
      if (depth == 0) {
        return next + 1;
      }
    }
    return at + 1;
  }

  private static boolean opensRecord(String text, int at) {
    if (at < 2 || at >= text.length() || text.charAt(at - 1) == PlainText.BREAK) {
      return false;
    }
    boolean yaml = text.startsWith("- ", at) && text.charAt(at - 1) == '\n';
    boolean json = text.charAt(at - 1) == '{' && ", \n".indexOf(text.charAt(at - 2)) >= 0;
    return yaml || json;
  }

  private static boolean isSpace(String text, int at) {
    return at >= text.length()
        || Character.isWhitespace(text.charAt(at))
        || text.charAt(at) == PlainText.BREAK;
  }
}
