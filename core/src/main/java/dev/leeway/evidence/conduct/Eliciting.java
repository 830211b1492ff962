package dev.leeway.evidence.conduct;

import java.util.Set;

/**
 * Sentences in which a reply asks the user for something, or puts off what it would do until that
 * is there: "once you have the number, please provide it, and I will change the order". They speak
 * of what a constraint is about and hand nothing over.
 */
final class Eliciting {

  private static final Phrases ASKING =
      Phrases.of(
          "could you",
          "can you",
          "would you",
          "may i have",
          "can i have",
          "may i ask",
          "i'll need",
          "i will need",
          "i need",
          "i still need",
          "we need",
          "we'll need",
          "we will need",
          "you'll need to",
          "you will need to",
          "i can assist",
          "i can help",
          "assist you",
          "help you with",
          "feel free");

  private static final Phrases WAITING =
      Phrases.of(
          "once you",
          "once you've",
          "once i",
          "once i've",
          "once we",
          "once that",
          "once that's",
          "once this",
          "when you have",
          "when you've",
          "after you",
          "as soon as");

  /** After "please" these present something; any other verb asks for it. */
  private static final Set<String> PRESENTING = Set.of("find", "see", "note", "enjoy", "accept");

  /** Words that may stand before the beginning proper: "and so, please tell me". */
  private static final int LEAD = 3;

  private Eliciting() {}

  /**
   * Returns whether a sentence asks or waits.
   *
   * @param from index of its first word
   * @param to one past its last word
   * @param handing whether it also presents something as given; then only its beginning counts
   */
  static boolean in(Words words, int from, int to, boolean handing) {
    int end = handing ? Math.min(to, from + LEAD) : to;
    return ASKING.occurIn(words, from, end)
        || WAITING.occurIn(words, from, end)
        || pleads(words, from, end);
  }

  private static boolean pleads(Words words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (words.plain(at).equals("please") && !PRESENTING.contains(words.plain(at + 1))) {
        return true;
      }
    }
    return false;
  }
}
