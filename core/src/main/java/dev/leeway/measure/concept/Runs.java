package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Turns in a row. */
final class Runs {

  private Runs() {}

  /** Returns the longest run of turns that all fulfil a condition; the first of equals. */
  static List<TurnMeasure> longest(List<TurnMeasure> turns, Predicate<TurnMeasure> those) {
    List<TurnMeasure> best = List.of();
    var run = new ArrayList<TurnMeasure>();
    for (TurnMeasure turn : turns) {
      if (those.test(turn)) {
        run.add(turn);
        if (run.size() > best.size()) {
          best = List.copyOf(run);
        }
      } else {
        run.clear();
      }
    }
    return best;
  }
}
