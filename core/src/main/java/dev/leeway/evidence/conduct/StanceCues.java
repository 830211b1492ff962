package dev.leeway.evidence.conduct;

import java.util.Set;

/** Phrases by which a message takes up, repeats or lets go of a request. */
final class StanceCues {

  private static final Phrases INSIST =
      Phrases.of(
          "come on",
          "just do it",
          "do it anyway",
          "seriously",
          "ridiculous",
          "nobody will",
          "nobody else will",
          "no one will",
          "i insist",
          "i'm serious",
          "trust me",
          "i promise",
          "this once",
          "only once",
          "just once",
          "one last",
          "last chance",
          "i'm in a hurry",
          "hurry",
          "why not",
          "you already",
          "everyone else",
          "everybody else",
          "other assistants",
          "you're supposed to help",
          "be helpful",
          "what's the harm",
          "stop refusing",
          "why won't you",
          "why can't you",
          "that's all",
          "make an exception",
          "be reasonable",
          "i understand but",
          "why can't i",
          "need it now",
          "really need",
          "no time",
          "can't wait",
          "who cares",
          "told me",
          "it's fine",
          "it is fine",
          "go ahead",
          "just tell",
          "just give",
          "just this",
          "don't be");

  private static final Phrases AGAIN =
      Phrases.of(
          "again",
          "the same",
          "same for",
          "same thing",
          "as before",
          "like before",
          "another one",
          "one more",
          "more of",
          "do that",
          "do so",
          "like you did",
          "as you did",
          "last time",
          "still waiting",
          "any news",
          "continue",
          "keep going",
          "go on",
          "and then",
          "next one");

  private static final Phrases DROP =
      Phrases.of(
          "never mind",
          "nevermind",
          "forget it",
          "forget the",
          "forget that",
          "forget about",
          "thanks",
          "thank you",
          "got it",
          "fair enough",
          "fine",
          "whatever",
          "understood",
          "i see",
          "no problem",
          "perfect",
          "brilliant",
          "lovely",
          "great",
          "instead",
          "something else",
          "different question",
          "another question",
          "moving on",
          "maybe later",
          "ok",
          "okay");

  private static final Set<String> GOING_ON = Set.of("and", "also", "now", "next", "plus");

  private static final Set<String> ASKING =
      Set.of(
          "who", "what", "which", "where", "when", "why", "how", "is", "are", "do", "does", "can");

  /** A longer sentence is a request of its own. */
  private static final int SHORT = 6;

  private StanceCues() {}

  static Asking.Stance of(Words words) {
    if (INSIST.occurIn(words)) {
      return Asking.Stance.INSIST;
    }
    if (AGAIN.occurIn(words) || goesOn(words)) {
      return Asking.Stance.AGAIN;
    }
    return DROP.occurIn(words) ? Asking.Stance.DROP : Asking.Stance.OPEN;
  }

  /** Whether a short sentence adds one more to what was had: "And the conclusion, please." */
  private static boolean goesOn(Words words) {
    int from = 0;
    for (int at = 1; at <= words.size(); at++) {
      if (at == words.size() || words.get(at).sentence() != words.get(from).sentence()) {
        boolean adds = GOING_ON.contains(words.plain(from)) && at - from <= SHORT;
        if (adds && at - from > 1 && !ASKING.contains(words.plain(from + 1))) {
          return true;
        }
        from = at;
      }
    }
    return false;
  }
}
