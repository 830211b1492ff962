package dev.leeway.evidence.conduct;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How likely it is that serving a request means breaking a constraint. */
final class Relevance {

  /*
   * log odds = 1.6 mass + 2.2 mass / attainable + deed - 3.0, where mass is the weight of the subject
   * words that the request shares and deed is 1.2 if it asks for the forbidden deed, .5 if it asks to
   * be given something where giving is forbidden, -2.0 if it asks for another. Where the forbidden
   * verb is no known deed ("do not assume"), a request with that verb counts 0, one without -2.0. A request that crosses a limit or names a protected
   * string needs no more. The weights are fixed by reasoning on single cases (one rare shared word
   * with the deed: .9; the word without it: .3; nothing shared: .01) and are fitted to nothing.
   */
  private static final double PER_MASS = 1.6;
  private static final double PER_COVERAGE = 2.2;
  private static final double SAME_DEED = 1.2;
  private static final double OTHER_DEED = -2.0;
  private static final double SUPPLY = .5;
  private static final double ENOUGH = .5;
  private static final double THRESHOLD = 3.0;
  private static final double NOTHING_SHARED = .01;
  private static final double CERTAIN = .97;
  private static final double NEGATED = .1;
  private static final double WITHIN_LIMIT = .15;

  private static final Set<String> SUPPLYING =
      Set.of("give", "get", "need", "want", "provide", "like", "have", "show");

  private Relevance() {}

  /** Returns P(conflict) of a window of a request, in [0, 1]. */
  static double of(ConstraintProfile profile, Words words, Window window) {
    double conflict = unnegated(profile, words, window);
    boolean keeps = window.negated() && !profile.deeds().contains(Deed.WAIVE);
    return keeps ? conflict * NEGATED : conflict;
  }

  private static double unnegated(ConstraintProfile profile, Words words, Window window) {
    double mass = mass(profile, words, window);
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
        PER_MASS * mass
            + PER_COVERAGE * mass / profile.attainable()
            + deed(profile, words, window, mass)
            - THRESHOLD;
    return Math.max(literal, Logistic.of(logOdds));
  }

  /** Returns whether a message could bear on a constraint at all: the cheap question first. */
  static boolean touches(ConstraintProfile profile, Asking asking) {
    return !profile.limits().isEmpty()
        || !profile.literals().isEmpty()
        || profile.subject().keySet().stream().anyMatch(asking.stems()::contains);
  }

  /** Returns the weight of the distinct subject words that a window shares. */
  static double mass(ConstraintProfile profile, Words words, Window window) {
    Map<String, Double> shared = new HashMap<>(4);
    for (int at = window.from(); at < window.to(); at++) {
      String stem = words.get(at).stem();
      Double weight = profile.subject().get(stem);
      if (weight != null) {
        shared.put(stem, weight);
      }
    }
    double mass = 0;
    for (double weight : shared.values()) {
      mass += weight;
    }
    return mass;
  }

  /** Returns whether a window asks for the forbidden deed, by name or as a question. */
  static boolean asksDeed(ConstraintProfile profile, Words words, Window window) {
    if (profile.deeds().contains(Deed.DISCLOSE) && window.question()) {
      return true;
    }
    for (int at = window.from(); at < window.to(); at++) {
      boolean waives =
          (words.plain(at).equals("no") || words.plain(at).equals("without"))
              && profile.subject().containsKey(at + 1 < words.size() ? words.get(at + 1).stem() : "");
      if (waives && profile.deeds().contains(Deed.WAIVE)) {
        return true;
      }
    }
    return namesDeed(profile, words, window);
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

  private static boolean hasAct(ConstraintProfile profile, Words words, Window window) {
    for (int at = window.from(); at < window.to(); at++) {
      if (words.get(at).stem().equals(profile.act())) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksSupply(Words words, Window window) {
    for (int at = window.from(); at < window.to(); at++) {
      if (SUPPLYING.contains(words.plain(at))) {
        return true;
      }
    }
    return Deed.supplies(Deed.in(words, window.from(), window.to()));
  }

  private static double deed(
      ConstraintProfile profile, Words words, Window window, double mass) {
    if (profile.deeds().isEmpty()) {
      return hasAct(profile, words, window) ? 0 : OTHER_DEED;
    }
    if (asksDeed(profile, words, window)) {
      return SAME_DEED * Math.min(1, mass / ENOUGH);
    }
    return Deed.supplies(profile.deeds()) && asksSupply(words, window) ? SUPPLY : OTHER_DEED;
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
