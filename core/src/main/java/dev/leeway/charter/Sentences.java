package dev.leeway.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into sentences, list items and headings, each with its place in the text. */
final class Sentences {

  /** Words before a full stop that rarely end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "etc", "mr", "mrs", "ms", "dr", "prof", "vs", "cf", "no", "inc", "ltd",
          "approx", "st", "fig", "u.s", "a.m", "p.m");

  private static final String CLOSERS = "\"')]}*_”’»";

  private Sentences() {}

  /**
   * One sentence, without blanks around it.
   *
   * @param start of its first character in the text
   */
  record Sentence(int start, String text) {
    int end() {
      return start + text.length();
    }
  }

  static List<Sentence> of(String text) {
    List<Sentence> sentences = new ArrayList<>();
    // Always past the blanks, so that a text of nothing but stops and blanks still takes linear
    // time.
    int start = pastBlanks(text, 0);
    for (int i = start; i < text.length(); i++) {
      int end = endsAt(text, start, i);
      if (end > 0) {
        add(sentences, text, start, end);
        start = pastBlanks(text, end);
        i = start - 1;
      }
    }
    add(sentences, text, start, text.length());
    return List.copyOf(sentences);
  }

  private static int pastBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns where the sentence that character {@code i} ends stops, or 0 if it ends none. */
  private static int endsAt(String text, int start, int i) {
    char c = text.charAt(i);
    if (c == '\n') {
      return continues(text, i + 1) ? 0 : i + 1;
    }
    if (c != '.' && c != '!' && c != '?') {
      return 0;
    }
    int end = i + 1;
    while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean blankFollows = end == text.length() || Character.isWhitespace(text.charAt(end));
    return blankFollows && !(c == '.' && isWithin(text, start, i, end)) ? end : 0;
  }

  /** A line that begins in lower case goes on with the sentence of the line before it. */
  private static boolean continues(String text, int next) {
    int i = next;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i < text.length() && Character.isLowerCase(text.charAt(i));
  }

  /** A full stop after an abbreviation, a list number, or before a small letter ends nothing. */
  private static boolean isWithin(String text, int start, int stop, int end) {
    int from = stop;
    while (from > start && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, stop).replaceAll("^[(\\[\"'*_]+", "");
    boolean listNumber = from == start && word.matches("[0-9]{1,3}|[A-Za-z]");
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    boolean smallLetter = next < text.length() && Character.isLowerCase(text.charAt(next));
    return listNumber || smallLetter || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static void add(List<Sentence> sentences, String text, int start, int end) {
    int to = end;
    while (to > start && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to > start) {
      sentences.add(new Sentence(start, text.substring(start, to)));
    }
  }
}
