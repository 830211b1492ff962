package dev.leeway.evidence.conduct;

import java.util.List;

/** Cuts the inflection off English words, so that {@code waived} and {@code waive} meet. */
final class Stem {

  /*
   * A shortened form of step 1 of Porter's algorithm [1] with a few derivational endings. It errs on
   * the side of leaving words apart: two forms that do not meet cost some recall, two words that
   * wrongly meet would invent a conflict.
   *
   * [1] M. Porter. An algorithm for suffix stripping. Program 14(3), 1980.
   */
  private static final int SHORTEST = 3;

  /** Last letters of everything that is cut off: most words end in another. */
  private static final String ENDINGS = "sgdylen";

  private static final List<String> SUFFIXES =
      List.of("ations", "ation", "ating", "ated", "ing", "ed", "ly");

  private Stem() {}

  /** Returns the stem of a word that is in small letters already. */
  static String of(String word) {
    String bare = withoutPossessive(word);
    if (bare.length() <= SHORTEST || !isLetter(bare.charAt(bare.length() - 1))) {
      return bare;
    }
    return ENDINGS.indexOf(bare.charAt(bare.length() - 1)) < 0
        ? bare
        : withoutFinalE(withoutEnding(withoutPlural(bare)));
  }

  private static String withoutPossessive(String word) {
    int quote = word.indexOf('\'');
    boolean possessive = quote > 0 && (word.endsWith("'s") || quote == word.length() - 1);
    return possessive ? word.substring(0, quote) : word;
  }

  private static String withoutPlural(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches")) {
      return cut(word, 2);
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural && !word.endsWith("is") ? cut(word, 1) : word;
  }

  private static String withoutEnding(String word) {
    for (String ending : SUFFIXES) {
      if (word.endsWith(ending) && hasVowel(word, word.length() - ending.length())) {
        return undouble(cut(word, ending.length()));
      }
    }
    return word.endsWith("al") && word.length() > 6 ? cut(word, 2) : word;
  }

  private static String undouble(String word) {
    int last = word.length() - 1;
    boolean doubled = last > 1 && word.charAt(last) == word.charAt(last - 1);
    return doubled && "lsz".indexOf(word.charAt(last)) < 0 ? cut(word, 1) : word;
  }

  private static String withoutFinalE(String word) {
    if (word.endsWith("ate") && word.length() > 5) {
      return cut(word, 3);
    }
    return word.endsWith("e") && word.length() > SHORTEST ? cut(word, 1) : word;
  }

  /** A stem of fewer than three letters, or one without a vowel, would no longer be the word. */
  private static boolean hasVowel(String word, int length) {
    if (length < SHORTEST) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
