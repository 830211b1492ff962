package dev.leeway.evidence.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number that a constraint draws a line at: "no more than 5%".
 *
 * @param upper whether going above it is forbidden, rather than going below
 * @param unit {@code %}, a currency sign, or the stem of the word after it; a number without a unit
 *     could mean anything and is no limit
 */
record Limit(boolean upper, double value, String unit) {

  private static final Phrases AT_MOST =
      Phrases.of(
          "more than",
          "up to",
          "at most",
          "above",
          "over",
          "exceed",
          "exceeding",
          "beyond",
          "maximum of",
          "maximum",
          "max",
          "greater than",
          "higher than",
          "larger than",
          "limit of",
          "not exceed",
          "limited to");

  private static final Phrases AT_LEAST =
      Phrases.of(
          "less than",
          "at least",
          "below",
          "under",
          "minimum of",
          "minimum",
          "fewer than",
          "lower than");

  /** Words between the comparison and its number, as in "more than the usual 5%". */
  private static final int REACH = 3;

  /** Returns the limits that a text states, in order. */
  static List<Limit> in(Words words) {
    var limits = new ArrayList<Limit>();
    for (int at = 0; at < words.size(); at++) {
      boolean upper = AT_MOST.startAt(words, at);
      if (upper || AT_LEAST.startAt(words, at)) {
        Optional<Quantity> quantity = Quantity.next(words, at + 1, at + 2 + REACH);
        if (quantity.isPresent() && !quantity.get().unit().isEmpty()) {
          limits.add(new Limit(upper, quantity.get().value(), quantity.get().unit()));
        }
      }
    }
    return limits.stream().distinct().toList();
  }

  /** Returns whether an amount crosses the line; an amount in another unit never does. */
  boolean crossedBy(Quantity amount) {
    return amount.unit().equals(unit) && beyond(amount.value());
  }

  /** Returns whether a bare number, whose unit is given elsewhere, crosses the line. */
  boolean beyond(double number) {
    return upper ? number > value : number < value;
  }
}
