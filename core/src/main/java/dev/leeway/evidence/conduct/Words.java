package dev.leeway.evidence.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of one text in order, with their places. Compound names ({@code apply_discount}, {@code
 * applyDiscount}, {@code heron-4417}) fall into their words.
 */
record Words(String text, List<Word> list, boolean cut) {

  /** Characters of one text that are read; what lies beyond is not, and {@link #cut} says so. */
  static final int LONGEST = 40_000;

  Words {
    list = List.copyOf(list);
  }

  /** Reads a text up to {@link #LONGEST} characters. */
  static Words of(String text) {
    int end = Math.min(text.length(), LONGEST);
    var list = new ArrayList<Word>();
    int sentence = 0;
    int line = 0;
    int at = 0;
    while (at < end) {
      char c = text.charAt(at);
      if (!Character.isLetterOrDigit(c)) {
        sentence += endsSentence(text, at) ? 1 : 0;
        line += c == '\n' ? 1 : 0;
        at++;
        continue;
      }
      int to = Character.isDigit(c) ? numberEnd(text, at, end) : wordEnd(text, at, end);
      list.add(word(text, at, to, sentence, line));
      at = to;
    }
    return new Words(text, list, end < text.length());
  }

  int size() {
    return list.size();
  }

  Word get(int index) {
    return list.get(index);
  }

  /** Returns the plain word at an index, or the empty word where there is none. */
  String plain(int index) {
    return index >= 0 && index < list.size() ? list.get(index).plain() : "";
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    boolean mark = c == '.' || c == '!' || c == '?' || c == ';' || c == ':';
    boolean open = at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return c == '\n' || (mark && open);
  }

  private static int wordEnd(String text, int from, int end) {
    int to = from + 1;
    while (to < end) {
      char c = text.charAt(to);
      boolean apostrophe =
          (c == '\'' || c == '\u2019') && to + 1 < end && Character.isLetter(text.charAt(to + 1));
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(text.charAt(to - 1));
      if (hump || !(Character.isLetter(c) || apostrophe)) {
        break;
      }
      to++;
    }
    return to;
  }

  private static int numberEnd(String text, int from, int end) {
    int to = from + 1;
    while (to < end) {
      char c = text.charAt(to);
      boolean inside =
          (c == '.' || c == ',') && to + 1 < end && Character.isDigit(text.charAt(to + 1));
      if (!(Character.isDigit(c) || inside)) {
        break;
      }
      to++;
    }
    return to;
  }

  private static Word word(String text, int from, int to, int sentence, int line) {
    String plain = plain(text.substring(from, to));
    boolean number = Character.isDigit(plain.charAt(0));
    return new Word(plain, number ? plain : Stem.of(plain), from, to, sentence, line, number);
  }

  /** Most words are plain already, and then nothing is copied. */
  private static String plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'')) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      }
    }
    return word;
  }

  /**
   * One word.
   *
   * @param plain in small letters
   * @param stem without inflection; a number is its own stem
   * @param sentence index of the sentence it stands in, from 0
   * @param line index of the line it stands in, from 0
   */
  record Word(
      String plain, String stem, int start, int end, int sentence, int line, boolean number) {}
}
