package dev.leeway.evidence.lexical;

import java.util.Locale;

/** English contractions, written out as the words they stand for. */
final class Contractions {

  /** The longest word without an apostrophe that stands for two ("shouldnt"). */
  static final int LONGEST_FUSED = 8;

  private Contractions() {}

  /**
   * Returns the words that {@code text[from, to)} stands for, separated by one space; empty when it
   * is no contraction.
   */
  static String writtenOut(String text, int from, int to, boolean apostrophe) {
    if (!apostrophe) {
      return fused(text, from, to);
    }
    String word = text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
    if (word.endsWith("n't")) {
      return switch (word) {
        case "can't" -> "can not";
        case "won't" -> "will not";
        case "shan't" -> "shall not";
        case "ain't" -> "is not";
        default -> word.substring(0, word.length() - 3) + " not";
      };
    }
    int mark = word.lastIndexOf('\'');
    String base = word.substring(0, mark);
    return switch (word.substring(mark)) {
      case "'m" -> base + " am";
      case "'re" -> base + " are";
      case "'ve" -> base + " have";
      case "'ll" -> base + " will";
      case "'d" -> base + " would";
      case "'s" -> base + (base.equals("let") ? " us" : isPronoun(base) ? " is" : " 's");
      default -> "";
    };
  }

  /** Written without an apostrophe; only forms that are no other word. */
  private static String fused(String text, int from, int to) {
    if (to - from < 4 || !text.regionMatches(true, to - 1, "t", 0, 1)) {
      return "";
    }
    return switch (text.substring(from, to).toLowerCase(Locale.ROOT)) {
      case "cannot", "cant" -> "can not";
      case "wont" -> "will not";
      case "dont" -> "do not";
      case "didnt" -> "did not";
      case "doesnt" -> "does not";
      case "isnt" -> "is not";
      case "arent" -> "are not";
      case "wasnt" -> "was not";
      case "couldnt" -> "could not";
      case "wouldnt" -> "would not";
      case "shouldnt" -> "should not";
      default -> "";
    };
  }

  private static boolean isPronoun(String base) {
    return switch (base) {
      case "it", "that", "what", "there", "here", "he", "she", "who", "this" -> true;
      default -> false;
    };
  }
}
