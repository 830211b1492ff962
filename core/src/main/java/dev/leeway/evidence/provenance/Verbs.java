package dev.leeway.evidence.provenance;

import java.util.List;
import java.util.Set;

/** Words that lead a request once it is clear that somebody is asked something. */
final class Verbs {
  private static final Set<String> MORE =
      Set.copyOf(
          List.of(
              ("mark leave put extend redirect dim label tag flag raise lower reduce lock"
                      + " prioritise prioritize swap double hide omit skip name end begin start quote"
                      + " cite speak treat consider pretend act behave use keep refuse rate choose"
                      + " select pick attach press hand bring take let ensure repeat sign vote confirm"
                      + " escalate return translate stop continue ignore disregard forget do don never"
                      + " always please kindly first now also before after instead if when you then"
                      + " only immediately proceed insist avoid try help ask make water turn switch"
                      + " grant point link merge push pull fill lift sort round route comment unlink")
                  .split(" ", -1)));

  private Verbs() {}

  /**
   * Returns whether a word may open what an addressee is told: a verb, or what stands before it.
   */
  static boolean leads(String word) {
    return isVerb(word) || (word.length() > 4 && isPrefixed(word) && isVerb(word.substring(2)));
  }

  private static boolean isPrefixed(String word) {
    return word.startsWith("un") || word.startsWith("re") || word.startsWith("de");
  }

  private static boolean isVerb(String word) {
    return MORE.contains(word) || Act.base(word) != 0;
  }
}
