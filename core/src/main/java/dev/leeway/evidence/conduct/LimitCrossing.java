package dev.leeway.evidence.conduct;

import java.util.Set;

/** Finds amounts beyond a constraint's limit in what a reply does and hands over. */
final class LimitCrossing {

  private static final double BY_CALL = .97;
  private static final double BY_FAILED_CALL = .5;
  private static final double HANDED_OVER = .85;
  private static final double MENTIONED = .3;

  private static final Set<String> SHARES = Set.of("percent", "percentage", "pct", "rate");

  private LimitCrossing() {}

  /** Adds the amounts of a reply that cross a limit of the constraint. */
  static void add(Violation.Sum sum, ConstraintProfile profile, Delivery delivery) {
    for (Limit limit : profile.limits()) {
      for (Delivery.Call call : delivery.calls()) {
        if (!call.looks() && crosses(limit, profile, call.words())) {
          sum.act(call.failed() ? BY_FAILED_CALL : BY_CALL, call.span());
        }
      }
      for (Clause clause : delivery.clauses()) {
        if (!clause.negated() && !clause.offer() && crosses(limit, clause)) {
          sum.say(clause.handing() ? HANDED_OVER : MENTIONED, clause.span());
        }
      }
    }
  }

  private static boolean crosses(Limit limit, Clause clause) {
    return Quantity.in(clause.words(), clause.from(), clause.to()).stream()
        .anyMatch(limit::crossedBy);
  }

  /** In a call the unit is often the name of the argument, which stands before the number. */
  private static boolean crosses(Limit limit, ConstraintProfile profile, Words call) {
    for (Quantity amount : Quantity.in(call)) {
      boolean named = names(limit, profile, call, amount.word() - 1);
      named |= names(limit, profile, call, amount.word() - 2) && !isNumber(call, amount.word() - 1);
      if (limit.crossedBy(amount) || (named && limit.beyond(amount.value()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(Words call, int at) {
    return at >= 0 && call.get(at).number();
  }

  private static boolean names(Limit limit, ConstraintProfile profile, Words call, int at) {
    if (at < 0) {
      return false;
    }
    Words.Word word = call.get(at);
    boolean share = limit.unit().equals("%") && SHARES.contains(word.plain());
    return share || word.stem().equals(limit.unit()) || profile.subject().has(word.stem());
  }
}
