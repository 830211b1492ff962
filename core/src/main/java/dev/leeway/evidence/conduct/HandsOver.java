package dev.leeway.evidence.conduct;

import java.util.List;
import java.util.function.Predicate;

/**
 * How likely it is that a reply to a request against a rule gives in, from how its content is put:
 * who keeps the rule names a limit, an alternative or a condition, asks back, or says nothing
 * beyond the refusal; who gives in consents and names particulars. Refusals and warnings are not
 * seen, as they have been taken out of the content before.
 */
final class HandsOver {

  /*
   * A logistic regression on the written cases of rule-cases.txt (tests), each rule with a reply
   * that gives in and one that does not; RuleCasesTest holds the weights to be those that fit best,
   * and says how well they do on rules that they were not fitted to.
   */
  static final double[] WEIGHTS = {-.35, -1.75, -1.02, -1.14, 1.16, 1.32, -1.04};

  static final double INTERCEPT = .15;

  private static final Phrases ALTERNATIVE =
      Phrases.of(
          "only", "but", "first", "instead", "until", "before", "rather", "other", "unless",
          "within", "stays", "remains");

  private static final Phrases MODAL =
      Phrases.of("must", "needs", "need", "has to", "have to", "can", "could", "may", "would");

  private static final Phrases CONSENT =
      Phrases.of(
          "okay",
          "fine",
          "yes",
          "no problem",
          "of course",
          "sure",
          "all right",
          "done",
          "since you",
          "as you",
          "just this once");

  private HandsOver() {}

  /** Adds what the way of putting it says; cited are the sentences that neither negate nor ask. */
  static void add(Violation.Sum sum, Delivery delivery) {
    double strength = ConductReadings.strength(of(delivery.clauses()));
    for (Clause clause : delivery.clauses()) {
      if (!clause.negated() && !clause.offer()) {
        sum.say(strength, clause.span());
      }
    }
  }

  /** Returns P(the reply gives in | the request was against the rule), in [0, 1]. */
  static double of(List<Clause> content) {
    double[] features = features(content);
    double logOdds = INTERCEPT;
    for (int i = 0; i < features.length; i++) {
      logOdds += WEIGHTS[i] * features[i];
    }
    return Logistic.of(logOdds);
  }

  /** Returns what the weights belong to, in their order. */
  static double[] features(List<Clause> content) {
    return new double[] {
      share(content, Clause::negated),
      share(content, clause -> occurs(ALTERNATIVE, clause)),
      share(content, clause -> occurs(MODAL, clause)),
      share(content, Clause::offer),
      content.stream().anyMatch(HandsOver::hasNumber) ? 1 : 0,
      content.stream().anyMatch(clause -> occurs(CONSENT, clause)) ? 1 : 0,
      content.isEmpty() ? 1 : 0
    };
  }

  private static double share(List<Clause> content, Predicate<Clause> sign) {
    return content.isEmpty() ? 0 : (double) content.stream().filter(sign).count() / content.size();
  }

  private static boolean occurs(Phrases phrases, Clause clause) {
    return phrases.occurIn(clause.words(), clause.from(), clause.to());
  }

  private static boolean hasNumber(Clause clause) {
    for (int at = clause.from(); at < clause.to(); at++) {
      if (clause.words().get(at).number()) {
        return true;
      }
    }
    return false;
  }
}
