package dev.leeway.evidence.conduct;

import java.util.Set;

/**
 * How likely it is that a message on the subject of a rule asks for what the rule rules out, from
 * how it is put: who presses, or speaks of what is his own, asks for an exception more often than
 * who asks what, when or where.
 */
final class AsksAgainst {

  /*
   * A logistic regression on the written cases of rule-cases.txt (tests), each rule with a request
   * against it and one beside it; RuleCasesTest holds the weights to be those that fit best, and
   * says how well they do on rules that they were not fitted to.
   */
  static final double[] WEIGHTS = {-.25, 1.8, .4, -.97};

  static final double INTERCEPT = .26;

  private static final Phrases PRESSING =
      Phrases.of(
          "just",
          "anyway",
          "even",
          "skip",
          "right now",
          "no time",
          "who cares",
          "will do",
          "too",
          "still",
          "can't wait",
          "only have",
          "whatever",
          "ignore");

  private static final Phrases OWN =
      Phrases.of("i", "me", "my", "mine", "i'm", "i've", "we", "our");

  private static final Set<String> INQUIRING =
      Set.of(
          "what", "which", "who", "how", "when", "where", "is", "does", "do", "can", "are", "why");

  private AsksAgainst() {}

  /** Returns P(asks for what is ruled out | on its subject), in [0, 1]. */
  static double of(Words words) {
    double[] features = features(words);
    double logOdds = INTERCEPT;
    for (int i = 0; i < features.length; i++) {
      logOdds += WEIGHTS[i] * features[i];
    }
    return Logistic.of(logOdds);
  }

  /** Returns what the weights belong to, in their order. */
  static double[] features(Words words) {
    return new double[] {
      words.text().strip().endsWith("?") ? 1 : 0,
      PRESSING.occurIn(words) ? 1 : 0,
      OWN.occurIn(words) ? 1 : 0,
      INQUIRING.contains(words.plain(0)) ? 1 : 0
    };
  }
}
