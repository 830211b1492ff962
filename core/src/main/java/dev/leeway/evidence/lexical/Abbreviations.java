package dev.leeway.evidence.lexical;

import java.util.Locale;
import java.util.Set;

/** Words after which a full stop does not end a sentence. */
final class Abbreviations {

  private static final Set<String> WORDS =
      Set.of(
          "e.g", "i.e", "cf", "vs", "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "mt", "gen",
          "col", "sgt", "capt", "lt", "rev", "hon", "fig", "figs", "eq", "ch", "sec", "vol", "pp",
          "ed", "eds", "approx", "dept", "est", "al", "inc", "ltd", "corp", "u.s", "u.k", "u.n",
          "jan", "feb", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec", "viz", "ca");

  /** The longest of {@link #WORDS}. */
  private static final int LONGEST = 6;

  private Abbreviations() {}

  /** Returns whether the word before the full stop is abbreviated or numbers a list. */
  static boolean precedes(String text, int lineStart, int stop) {
    int from = stop;
    while (from > lineStart && stop - from <= LONGEST && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    int length = stop - from;
    if (length == 0 || length > LONGEST) {
      return false;
    }
    char first = text.charAt(from);
    if (Character.isDigit(first)) {
      return from == lineStart;
    }
    if (length == 1) {
      // An initial ("J. Smith"), or a list letter; but "So do I." ends.
      return (Character.isLetter(first) && first != 'I') || from == lineStart;
    }
    return WORDS.contains(text.substring(from, stop).toLowerCase(Locale.ROOT));
  }

  private static boolean isWordPart(char c) {
    return c == '.' || Character.isLetterOrDigit(c);
  }
}
