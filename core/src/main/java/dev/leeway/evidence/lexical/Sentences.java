package dev.leeway.evidence.lexical;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences, in one pass. Every character that is not white space belongs to
 * exactly one sentence; the sentences are in order and do not overlap.
 */
public final class Sentences {

  /*
   * Lines first: code fences and ">" lines are pieces of their own; a blank line, a list item, a
   * heading and a line that does not begin in lower case begin a sentence. Inside a line, a run of
   * . ? ! ends a sentence when white space follows, unless the word before is an abbreviation, an
   * initial or a list number, or the next word is in lower case. What stands in double quotation
   * marks on one line stays together, so that reported words are not taken for the speaker's own.
   */

  /** Past this many characters a sentence ends at the next white space. */
  static final int LONG = 1_000;

  /** Past this many characters a sentence ends wherever it is. */
  static final int LONGEST = 2_000;

  /** How far a closing quotation mark may be from its opening one. */
  static final int QUOTATION = 400;

  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();
  private int start;

  private Sentences(String text) {
    this.text = text;
  }

  /** Returns the sentences of a text, in order; none for a text of white space. */
  public static List<Sentence> of(String text) {
    return new Sentences(text).cut();
  }

  private List<Sentence> cut() {
    int line = 0;
    while (line < text.length()) {
      int end = lineEnd(line);
      int first = firstInk(line, end);
      if (isFence(first, end)) {
        line = block(line, fenceEnd(first, end), Sentence.Kind.CODE);
      } else if (first < end && text.charAt(first) == '>') {
        line = block(line, citedEnd(end), Sentence.Kind.CITED);
      } else {
        if (first == end || !Character.isLowerCase(text.charAt(first))) {
          close(line);
        }
        scan(first, end);
        line = end + 1;
      }
    }
    close(text.length());
    return List.copyOf(sentences);
  }

  private int block(int from, int to, Sentence.Kind kind) {
    close(from);
    add(from, to, kind);
    start = to;
    return Math.min(to + 1, text.length());
  }

  private int fenceEnd(int first, int end) {
    char mark = text.charAt(first);
    int line = end + 1;
    while (line < text.length()) {
      int to = lineEnd(line);
      int ink = firstInk(line, to);
      if (isFence(ink, to) && text.charAt(ink) == mark) {
        return to;
      }
      line = to + 1;
    }
    return text.length();
  }

  private int citedEnd(int end) {
    int to = end;
    while (to + 1 < text.length()) {
      int next = lineEnd(to + 1);
      int ink = firstInk(to + 1, next);
      if (ink == next || text.charAt(ink) != '>') {
        return to;
      }
      to = next;
    }
    return to;
  }

  private void scan(int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (isOpeningQuote(at)) {
        int closing = closingQuote(text, at, to);
        at = closing < 0 ? at + 1 : afterQuotation(closing, to);
      } else if (isTerminal(c)) {
        at = afterTerminal(at, from, to);
      } else {
        at++;
      }
      char before = text.charAt(at - 1);
      boolean tooLong = at - start >= LONG && Character.isWhitespace(before);
      if (tooLong || (at - start >= LONGEST && !Character.isHighSurrogate(before))) {
        close(at);
      }
    }
  }

  private int afterQuotation(int closing, int to) {
    int after = closing + 1;
    if (isTerminal(text.charAt(closing - 1)) && beginsSentence(after, to)) {
      close(after);
    }
    return after;
  }

  private int afterTerminal(int at, int lineStart, int to) {
    int after = at + 1;
    int limit = Math.min(to, at + QUOTATION);
    while (after < limit && isTerminal(text.charAt(after))) {
      after++;
    }
    boolean plainStop = after == at + 1 && text.charAt(at) == '.';
    while (after < limit && isCloser(after, to)) {
      after++;
    }
    boolean ends = isWide(text.charAt(at)) || beginsSentence(after, to);
    if (ends && !(plainStop && Abbreviations.precedes(text, lineStart, at))) {
      close(after);
    }
    return after;
  }

  /** Returns whether white space and then no lower-case word follows. */
  private boolean beginsSentence(int after, int to) {
    if (after >= to) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(after))) {
      return false;
    }
    int ink = firstInk(after, to);
    return ink == to || !Character.isLowerCase(text.charAt(ink));
  }

  private boolean isFence(int first, int end) {
    return first + 3 <= end && (text.startsWith("```", first) || text.startsWith("~~~", first));
  }

  private boolean isOpeningQuote(int at) {
    return isOpeningQuote(text, at);
  }

  /** Returns whether a double quotation mark that opens stands here. */
  static boolean isOpeningQuote(String text, int at) {
    char c = text.charAt(at);
    if (c == '“' || c == '«' || c == '„') {
      return true;
    }
    return c == '"'
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && at + 1 < text.length()
        && !Character.isWhitespace(text.charAt(at + 1));
  }

  /** Returns where the quotation that opens at {@code at} closes, or -1 if not before to. */
  static int closingQuote(String text, int at, int to) {
    char close =
        switch (text.charAt(at)) {
          case '“' -> '”';
          case '«' -> '»';
          case '„' -> '“';
          default -> '"';
        };
    int limit = Math.min(to, at + QUOTATION);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == close) {
        return i;
      }
      if (c == text.charAt(at)) {
        // A second opening mark: the search starts again there, so that all searches are O(n).
        return -1;
      }
    }
    return -1;
  }

  private static boolean isTerminal(char c) {
    return c == '.' || c == '?' || c == '!' || c == '…' || isWide(c);
  }

  private static boolean isWide(char c) {
    return c == '。' || c == '！' || c == '？';
  }

  private boolean isCloser(int at, int to) {
    char c = text.charAt(at);
    if (c == '*' || c == '_') {
      // Emphasis closes a sentence only when nothing is glued to it: "done.** Next", not "a.*b".
      return at + 1 == to || !Character.isLetterOrDigit(text.charAt(at + 1));
    }
    return c == '"' || c == '\'' || c == '”' || c == '’' || c == ')' || c == ']' || c == '»';
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int firstInk(int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void close(int end) {
    add(start, end, Sentence.Kind.PROSE);
    start = end;
  }

  private void add(int from, int to, Sentence.Kind kind) {
    int first = firstInk(from, to);
    int last = to;
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      sentences.add(new Sentence(first, last, kind));
    }
  }
}
