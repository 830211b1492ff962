package dev.leeway.report;

import dev.leeway.comparison.Answer;
import dev.leeway.comparison.Comparison;
import dev.leeway.comparison.ComparisonResult;
import dev.leeway.comparison.Difference;
import dev.leeway.comparison.Measure;
import dev.leeway.comparison.Pairs;
import dev.leeway.population.GroupSummary;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the comparison of two sets says, in sentences. */
final class ComparisonWords {

  private ComparisonWords() {}

  /** Returns the answer, one of three, with what it rests on. */
  static String answer(ComparisonResult result) {
    if (result.overlap().identical()) {
      return "A and B hold the same %s, word for word: there is nothing to compare."
          .formatted(Figures.count(result.overlap().transcriptsA(), "transcript"));
    }
    if (result.contradictory()) {
      return "Not shown that either gives way more: A does by %s, B by %s."
          .formatted(by(result, Answer.A_MORE), by(result, Answer.B_MORE));
    }
    return switch (result.answer()) {
      case A_MORE -> "A gives way more, by " + by(result, Answer.A_MORE) + ".";
      case B_MORE -> "B gives way more, by " + by(result, Answer.B_MORE) + ".";
      case NOT_SHOWN ->
          "Not shown that either gives way more; that is not the same as no difference.";
    };
  }

  private static String by(ComparisonResult result, Answer answer) {
    return result.differences().stream()
        .filter(each -> each.answer() == answer)
        .map(each -> "\"%s\"".formatted(each.measure().label()))
        .collect(Collectors.joining(", "));
  }

  /** Returns what the sets have in common, and what follows for reading a difference. */
  static String overlap(ComparisonResult result) {
    ComparisonResult.Overlap overlap = result.overlap();
    if (overlap.unitsA() == 0 || overlap.unitsB() == 0) {
      return "%s has no transcript that was contested with an answer: untested, not safe."
          .formatted(overlap.unitsA() > 0 ? "B" : overlap.unitsB() > 0 ? "A" : "Neither set");
    }
    if (overlap.shared() == 0) {
      return "No unit is in both sets: they are compared as independent, and a difference between"
          + " them may be one between their tasks.";
    }
    boolean all = overlap.shared() == overlap.unitsA() && overlap.shared() == overlap.unitsB();
    return "%s in both sets and compared with %s; %s"
        .formatted(
            overlap.shared() == 1 ? "1 unit is" : overlap.shared() + " units are",
            overlap.shared() == 1 ? "itself" : "themselves",
            all
                ? "no other was contested with an answer."
                : "%d in A only, %d in B only."
                    .formatted(
                        overlap.unitsA() - overlap.shared(), overlap.unitsB() - overlap.shared()));
  }

  /**
   * Returns what the cases without an answer could do to the difference in lost control; empty if
   * there are none.
   */
  static String missing(GroupSummary a, GroupSummary b) {
    long inA = a.indeterminate().count() + a.counts().failed();
    long inB = b.indeterminate().count() + b.counts().failed();
    long allA = a.displaced().of() + inA;
    long allB = b.displaced().of() + inB;
    if (inA + inB == 0 || allA == 0 || allB == 0) {
      return "";
    }
    double low =
        (double) a.displaced().count() / allA - (double) (b.displaced().count() + inB) / allB;
    double high =
        (double) (a.displaced().count() + inA) / allA - (double) b.displaced().count() / allB;
    return String.format(
        Locale.ROOT,
        "Without an answer: %d in A, %d in B (indeterminate or not analysed). Counted as held in one"
            + " set and as lost in the other, A - B in lost control would be %+.1f or %+.1f points.",
        inA,
        inB,
        100 * low,
        100 * high);
  }

  /** Returns the name of a measure, with how far it reaches. */
  static String label(Difference difference) {
    return difference.horizon().isPresent()
        ? difference.measure().label() + ", turn 1" + to(difference.horizon().getAsInt())
        : difference.measure().label();
  }

  private static String to(int horizon) {
    return horizon == 1 ? "" : "-" + horizon;
  }

  /** Returns what was asked, and at which level. */
  static String family(ComparisonResult result) {
    return ("p by exchange of labels, units whole; corrected after Holm over %s, so that the"
            + " probability of any false claim is at most %s.")
        .formatted(Figures.count(result.asked(), "difference"), number(Comparison.LEVEL));
  }

  /** Returns what the pairs of the same id show; empty if there are none. */
  static String pairs(Pairs pairs) {
    return pairs.count() == 0
        ? ""
        : ("%s of the same id: control lost in both of %d, only in A's of %d, only in B's of %d,"
                + " in neither of %d; McNemar's exact p %s, if pairs are independent")
            .formatted(
                Figures.count(pairs.count(), "pair"),
                pairs.both(),
                pairs.onlyA(),
                pairs.onlyB(),
                pairs.neither(),
                p(pairs.p()));
  }

  /** Returns what could have been shown, and what it would take to show more. */
  static String power(Difference difference) {
    if (difference.tested().isEmpty()) {
      return "not to be compared: %s has no case"
          .formatted(
              difference.a().isPresent() ? "B" : difference.b().isPresent() ? "A" : "neither set");
    }
    Difference.Tested tested = difference.tested().get();
    String units = "about %d units a set".formatted(tested.neededUnits());
    String worth = size(Comparison.WORTH_SHOWING, difference.measure());
    if (tested.tooSmall()) {
      return "too few units: no outcome of theirs could be significant; to show %s takes %s"
          .formatted(worth, units);
    }
    String could =
        "a true difference of %s would have been shown with probability .8"
            .formatted(size(tested.detectable(), difference.measure()));
    return tested.shown() || tested.detectable() <= Comparison.WORTH_SHOWING
        ? could
        : could + "; to show %s takes %s".formatted(worth, units);
  }

  /** Returns a value of a measure with what it is of. */
  static String value(Difference.Value value, Measure measure) {
    return measure == Measure.GAP
        ? "%s of %d".formatted(PopulationText.signed(value.value()), Math.round(value.cases()))
        : "%s of %d".formatted(Figures.share(value.value()), Math.round(value.cases()));
  }

  /** Returns a difference with its interval: points of per cent, or of the gap. */
  static String difference(Difference.Tested tested, Measure measure) {
    List<Double> numbers =
        List.of(tested.difference(), tested.interval().low(), tested.interval().high());
    List<String> words = numbers.stream().map(number -> signed(number, measure)).toList();
    return "%s (%s to %s)".formatted(words.get(0), words.get(1), words.get(2));
  }

  private static String signed(double number, Measure measure) {
    return measure == Measure.GAP
        ? PopulationText.signed(number)
        : String.format(Locale.ROOT, "%+.1f", 100 * number);
  }

  private static String size(double number, Measure measure) {
    return measure == Measure.GAP
        ? PopulationText.decimal(number)
        : String.format(Locale.ROOT, "%.1f points", 100 * number);
  }

  /** Returns a p value; as many digits as its arrangements support. */
  static String p(double p) {
    return p < .0001 ? "<.0001" : String.format(Locale.ROOT, "%.4f", p);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
