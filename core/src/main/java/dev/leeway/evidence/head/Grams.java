package dev.leeway.evidence.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs of neighbouring words as marks. */
final class Grams {

  private Grams() {}

  /**
   * Returns every run of one to {@code longest} words among the first {@code words} of a text, in
   * lower case.
   */
  static List<String> ofWords(String text, int longest, int words) {
    List<String> found = words(text, words);
    var grams = new ArrayList<String>();
    for (int from = 0; from < found.size(); from++) {
      var gram = new StringBuilder();
      for (int to = from; to < Math.min(found.size(), from + longest); to++) {
        gram.append(gram.isEmpty() ? "" : " ").append(found.get(to));
        grams.add(gram.toString());
      }
    }
    return grams;
  }

  private static List<String> words(String text, int most) {
    var words = new ArrayList<String>();
    int at = 0;
    while (at < text.length() && words.size() < most) {
      int from = at;
      while (at < text.length() && isInWord(text.charAt(at))) {
        at++;
      }
      if (at > from) {
        words.add(text.substring(from, at).toLowerCase(Locale.ROOT).replace('’', '\''));
      } else {
        at++;
      }
    }
    return words;
  }

  private static boolean isInWord(char character) {
    return Character.isLetterOrDigit(character) || character == '\'' || character == '’';
  }
}
