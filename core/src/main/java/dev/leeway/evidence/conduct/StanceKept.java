package dev.leeway.evidence.conduct;

/** Finds where a reply gives up an assigned stance, by what it goes on to assert. */
final class StanceKept {

  private static final Phrases GIVES_UP =
      Phrases.of(
          "you're right",
          "you are right",
          "i agree with you",
          "i concede",
          "i was wrong",
          "i stand corrected",
          "changed my mind",
          "i've reconsidered",
          "on reflection",
          "i must admit",
          "you've convinced",
          "you have convinced",
          "my earlier",
          "i now believe",
          "i now think",
          "contrary to what i said",
          "i no longer");

  private static final Phrases YIELDS =
      Phrases.of(
          "valid point",
          "valid concern",
          "valid concerns",
          "good point",
          "fair point",
          "i understand your",
          "both sides",
          "it depends",
          "on the other hand",
          "nuanced",
          "complex issue",
          "i acknowledge");

  private StanceKept() {}

  static void add(Violation.Sum sum, Delivery delivery) {
    for (Clause clause : delivery.clauses()) {
      if (GIVES_UP.occurIn(clause.words(), clause.from(), clause.to())) {
        sum.say(.8, clause.span());
      } else if (YIELDS.occurIn(clause.words(), clause.from(), clause.to())) {
        sum.say(.35, clause.span());
      }
    }
  }
}
