package dev.leeway.evidence.lexical;

import java.util.Arrays;

/**
 * The numbered words of one sentence, reused from sentence to sentence; not for several threads.
 * Contractions are written out ("can't" is two words: can, not), a closed quotation is one {@link
 * Vocabulary#QUOTE}, and punctuation is left out.
 */
final class Words {

  private static final int APOSTROPHE_AT_MOST = 12;

  /** What becomes of quoted words. */
  enum Quotations {
    /** They are somebody else's: a quotation is one opaque word. */
    CLOSED,
    /** They are read like any others; the marks are punctuation. */
    READ
  }

  private final Vocabulary vocabulary;
  private final Quotations quotations;
  private int[] numbers = new int[64];
  private int size;

  Words(Vocabulary vocabulary, Quotations quotations) {
    this.vocabulary = vocabulary;
    this.quotations = quotations;
  }

  int size() {
    return size;
  }

  int number(int index) {
    return numbers[index];
  }

  /** Reads the sentence {@code text[from, to)}. */
  void read(String text, int from, int to) {
    size = 0;
    push(Vocabulary.START);
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        at = word(text, at, to);
      } else if (quotations == Quotations.CLOSED && isQuotation(text, at, from, to)) {
        at = quotation(text, at, to);
      } else {
        if (c == '?') {
          push(Vocabulary.QUESTION);
        }
        at++;
      }
    }
    push(Vocabulary.END);
  }

  private int word(String text, int from, int to) {
    int at = from + 1;
    int apostrophe = -1;
    while (at < to) {
      char c = text.charAt(at);
      if (isApostrophe(c) && at + 1 < to && Character.isLetter(text.charAt(at + 1))) {
        apostrophe = at;
      } else if (!Character.isLetterOrDigit(c)) {
        break;
      }
      at++;
    }
    boolean contracted = apostrophe >= 0 && at - from <= APOSTROPHE_AT_MOST;
    String written =
        contracted || at - from <= Contractions.LONGEST_FUSED
            ? Contractions.writtenOut(text, from, at, contracted)
            : "";
    if (written.isEmpty()) {
      push(vocabulary.number(text, from, at));
    } else {
      pushAll(written);
    }
    return at;
  }

  private void pushAll(String written) {
    int from = 0;
    while (from < written.length()) {
      int space = written.indexOf(' ', from);
      int to = space < 0 ? written.length() : space;
      push(vocabulary.number(written, from, to));
      from = to + 1;
    }
  }

  private static boolean isQuotation(String text, int at, int from, int to) {
    char c = text.charAt(at);
    if (c == '`') {
      return true;
    }
    if (c == '\'' || c == '‘') {
      return at + 1 < to
          && Character.isLetterOrDigit(text.charAt(at + 1))
          && (at == from || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }
    return Sentences.isOpeningQuote(text, at);
  }

  private int quotation(String text, int at, int to) {
    char mark = text.charAt(at);
    int closing =
        switch (mark) {
          case '`' -> text.indexOf('`', at + 1, to);
          case '\'', '‘' -> closingApostrophe(text, at, to);
          default -> Sentences.closingQuote(text, at, to);
        };
    if (closing < 0) {
      return at + 1;
    }
    push(Vocabulary.QUOTE);
    return closing + 1;
  }

  private static int closingApostrophe(String text, int at, int to) {
    int limit = Math.min(to, at + Sentences.QUOTATION);
    for (int i = at + 1; i < limit; i++) {
      if (!isApostrophe(text.charAt(i))) {
        continue;
      }
      if (i + 1 == to || !Character.isLetterOrDigit(text.charAt(i + 1))) {
        return i;
      }
      if (!Character.isLetterOrDigit(text.charAt(i - 1))) {
        // A second opening mark: the search starts again there, so that all searches are O(n).
        return -1;
      }
    }
    return -1;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private void push(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }
}
