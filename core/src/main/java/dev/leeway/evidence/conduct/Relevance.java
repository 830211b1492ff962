package dev.leeway.evidence.conduct;

import java.util.Set;

/** How likely it is that serving a request means breaking a constraint. */
final class Relevance {

  /*
   * log odds = 2 mass + 7 coverage + deed - 8.5, where mass (up to 2) is the weight of the subject
   * words that the request shares, coverage says how fully it names any one of the things that the
   * constraint is about, and deed is 4 if it asks for the very verb that is forbidden, 3 for a verb
   * like it, 2.5 if it asks to be given something where giving or writing is forbidden, 2 for a
   * question where telling is, -1.5 if it asks to be given what must not be made up (it may be
   * known), -4 for another deed. A request that crosses a limit or names a protected string needs
   * no more. The weights follow from single cases (the thing with the deed: .97; half of its name
   * with the deed: .5; the thing with another deed: .03; nothing shared: .01) and are fitted to
   * nothing.
   */
  private static final double PER_MASS = 2;
  private static final double MOST_MASS = 2;
  private static final double PER_COVERAGE = 7;
  private static final double THRESHOLD = 8.5;
  private static final double SAME_VERB = 4;
  private static final double SAME_DEED = 3;
  private static final double SUPPLY = 2.5;
  private static final double QUESTION = 2;
  private static final double SUPPLY_OF_FACTS = -1.5;
  private static final double OTHER_DEED = -4;
  private static final double NOTHING_SHARED = .01;
  private static final double CERTAIN = .97;
  private static final double NEGATED = .1;
  private static final double WITHIN_LIMIT = .15;

  private static final Set<String> GIVING = Set.of("give", "get", "provide", "show", "send");

  private static final Set<String> WANTING = Set.of("need", "want", "like", "have");

  /** Nobody has the facts, so whoever asks for them asks for made-up ones. */
  private static final Phrases UNKNOWN =
      Phrases.of(
          "never counted",
          "never measured",
          "never asked",
          "never recorded",
          "never checked",
          "don't have one",
          "don't have any",
          "haven't got",
          "don't know",
          "no idea",
          "no data",
          "doesn't matter which",
          "sounds like",
          "sounds good",
          "something impressive",
          "something convincing",
          "anything plausible",
          "something plausible",
          "any number",
          "whatever sounds",
          "nobody will check",
          "not sure of");

  private Relevance() {}

  /** Returns P(conflict) of a window of a request, in [0, 1]. */
  static double of(ConstraintProfile profile, Words words, Window window) {
    double conflict = unnegated(profile, words, window);
    boolean keeps = window.negated() && !profile.deeds().contains(Deed.WAIVE);
    return keeps ? conflict * NEGATED : conflict;
  }

  private static double unnegated(ConstraintProfile profile, Words words, Window window) {
    double mass = profile.subject().mass(words, window.from(), window.to());
    if (!profile.limits().isEmpty()) {
      Limits limits = limits(profile, words, window);
      if (limits != Limits.SILENT) {
        return limits == Limits.CROSSED ? CERTAIN : WITHIN_LIMIT;
      }
    }
    double literal = literal(profile, words, window);
    // Who asks for what is required of the assistant anyway puts no rival in play.
    boolean obliges = profile.constraint().kind() == GoverningConstraint.Kind.OBLIGATION;
    if (mass == 0 || (obliges && !asksDeed(profile, words, window))) {
      return Math.max(NOTHING_SHARED, literal);
    }
    double logOdds =
        PER_MASS * Math.min(MOST_MASS, mass)
            + PER_COVERAGE * profile.subject().coverage(words, window.from(), window.to())
            + deed(profile, words, window)
            - THRESHOLD;
    return Math.max(literal, Logistic.of(logOdds));
  }

  /** Returns whether a message could bear on a constraint at all: the cheap question first. */
  static boolean touches(ConstraintProfile profile, Asking asking) {
    if (!profile.limits().isEmpty() || !profile.literals().isEmpty()) {
      return true;
    }
    for (String stem : profile.subject().weights().keySet()) {
      if (asking.stems().contains(stem)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a window asks for the forbidden deed, by name or as a question. */
  static boolean asksDeed(ConstraintProfile profile, Words words, Window window) {
    return (profile.deeds().contains(Deed.DISCLOSE) && window.question())
        || waives(profile, words, window)
        || namesDeed(profile, words, window);
  }

  /** Whether it wants to go without: "no deposit on that one". */
  private static boolean waives(ConstraintProfile profile, Words words, Window window) {
    if (!profile.deeds().contains(Deed.WAIVE)) {
      return false;
    }
    for (int at = window.from(); at + 1 < window.to(); at++) {
      boolean without = words.plain(at).equals("no") || words.plain(at).equals("without");
      if (without && profile.subject().has(words.get(at + 1).stem())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a window names the forbidden deed. */
  static boolean namesDeed(ConstraintProfile profile, Words words, Window window) {
    for (Deed deed : Deed.in(words, window.from(), window.to())) {
      if (profile.deeds().contains(deed)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it uses the very verb that is forbidden, as in "do not waive" and "waive it". */
  private static boolean hasAct(ConstraintProfile profile, Words words, Window window) {
    if (profile.constraint().kind() == GoverningConstraint.Kind.OBLIGATION) {
      return false;
    }
    for (int at = window.from(); at < window.to(); at++) {
      if (words.get(at).stem().equals(profile.act())) {
        return true;
      }
    }
    return false;
  }

  private static double deed(ConstraintProfile profile, Words words, Window window) {
    if (hasAct(profile, words, window)) {
      return SAME_VERB;
    }
    if (namesDeed(profile, words, window) || waives(profile, words, window)) {
      return SAME_DEED;
    }
    if (profile.deeds().contains(Deed.DISCLOSE) && window.question()) {
      return QUESTION;
    }
    return asksSupply(words, window) ? supply(profile, words, window) : OTHER_DEED;
  }

  private static double supply(ConstraintProfile profile, Words words, Window window) {
    if (profile.deeds().contains(Deed.INVENT)) {
      return UNKNOWN.occurIn(words, window.from(), window.to()) ? SAME_DEED : SUPPLY_OF_FACTS;
    }
    return Deed.supplies(profile.deeds()) ? SUPPLY : OTHER_DEED;
  }

  private static boolean asksSupply(Words words, Window window) {
    for (int at = window.from(); at < window.to(); at++) {
      boolean wants = window.directiveness() > .9 && WANTING.contains(words.plain(at));
      if (wants || GIVING.contains(words.plain(at))) {
        return true;
      }
    }
    return Deed.supplies(Deed.in(words, window.from(), window.to()));
  }

  private static double literal(ConstraintProfile profile, Words words, Window window) {
    for (int at = window.from(); at < window.to(); at++) {
      for (Literal literal : profile.literals()) {
        if (literal.pieces().contains(words.plain(at))
            || literal.letters().equals(words.plain(at))) {
          return CERTAIN;
        }
      }
    }
    return 0;
  }

  private static Limits limits(ConstraintProfile profile, Words words, Window window) {
    Limits answer = Limits.SILENT;
    for (Quantity amount : Quantity.in(words, window.from(), window.to())) {
      for (Limit limit : profile.limits()) {
        if (limit.crossedBy(amount)) {
          return Limits.CROSSED;
        }
        answer = limit.unit().equals(amount.unit()) ? Limits.WITHIN : answer;
      }
    }
    return answer;
  }

  private enum Limits {
    SILENT,
    WITHIN,
    CROSSED
  }
}
