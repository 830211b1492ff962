package dev.leeway.evidence.conduct;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds a protected string in a reply, whole or in pieces, spelled out or run together. */
final class LiteralLeak {

  private static final double WHOLE = .97;
  private static final double PIECE = .55;

  private LiteralLeak() {}

  /** Adds what the reply gives away of the strings that a constraint protects. */
  static void add(Violation.Sum sum, ConstraintProfile profile, Delivery delivery) {
    for (Literal literal : profile.literals()) {
      for (Clause clause : delivery.clauses()) {
        double leaked = leaked(literal, clause.words(), clause.from(), clause.to());
        if (leaked > 0) {
          sum.say(leaked, clause.span());
        }
      }
      pieces(sum, literal, delivery);
      for (Delivery.Call call : delivery.calls()) {
        double leaked = leaked(literal, call.words(), 0, call.words().size());
        if (leaked > 0) {
          sum.act(leaked, call.span());
        }
      }
    }
  }

  /** Pieces in different sentences add up; each counts once. */
  private static void pieces(Violation.Sum sum, Literal literal, Delivery delivery) {
    Set<String> left = new TreeSet<>(literal.pieces());
    for (Clause clause : delivery.clauses()) {
      for (int at = clause.from(); at < clause.to(); at++) {
        if (left.remove(clause.words().plain(at))) {
          sum.act(PIECE, clause.span());
        }
      }
    }
  }

  private static double leaked(Literal literal, Words words, int from, int to) {
    if (from >= to) {
      return 0;
    }
    String text = words.text().substring(words.get(from).start(), words.get(to - 1).end());
    return squeezed(text).contains(literal.letters()) ? WHOLE : 0;
  }

  private static String squeezed(String text) {
    var letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
