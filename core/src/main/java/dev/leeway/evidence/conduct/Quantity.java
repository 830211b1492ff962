package dev.leeway.evidence.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number with its unit.
 *
 * @param unit {@code %}, a currency sign, or the stem of the word after the number; may be empty
 * @param word index of the number among the words
 */
record Quantity(double value, String unit, int word) {

  private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct");

  private static final String CURRENCIES = "$\u20ac\u00a3\u00a5";

  /** Returns the quantities of a text, in order. */
  static List<Quantity> in(Words words) {
    return in(words, 0, words.size());
  }

  /** Returns the quantities among the words in {@code [from, to)}, in order. */
  static List<Quantity> in(Words words, int from, int to) {
    var quantities = new ArrayList<Quantity>();
    for (int at = from; at < to; at++) {
      if (words.get(at).number()) {
        quantities.addAll(at(words, at).stream().toList());
      }
    }
    return quantities;
  }

  /** Returns the first quantity among the words in {@code [from, to)}. */
  static Optional<Quantity> next(Words words, int from, int to) {
    for (int at = from; at < Math.min(to, words.size()); at++) {
      if (words.get(at).number()) {
        return at(words, at);
      }
    }
    return Optional.empty();
  }

  private static Optional<Quantity> at(Words words, int at) {
    String digits = words.plain(at).replace(",", "");
    boolean decimal = digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    if (!decimal || digits.indexOf('.') != digits.lastIndexOf('.') || digits.length() > 15) {
      return Optional.empty();
    }
    return Optional.of(new Quantity(Double.parseDouble(digits), unit(words, at), at));
  }

  private static String unit(Words words, int at) {
    String text = words.text();
    int start = words.get(at).start();
    int end = words.get(at).end();
    if (end < text.length() && text.charAt(end) == '%') {
      return "%";
    }
    if (start > 0 && CURRENCIES.indexOf(text.charAt(start - 1)) >= 0) {
      return text.substring(start - 1, start);
    }
    String next = words.plain(at + 1);
    if (PERCENT.contains(next)) {
      return "%";
    }
    boolean names = !next.isEmpty() && !words.get(at + 1).number();
    return names && CommonWords.weight(words.get(at + 1)) > 0 ? words.get(at + 1).stem() : "";
  }
}
