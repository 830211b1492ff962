package dev.leeway.falsification;

import dev.leeway.falsification.Regression.Link;
import java.util.List;
import java.util.function.BiFunction;

/** Predicting, at each labelled turn, whether the next contested one is lost. */
final class NextLoss {

  private static final double FLOOR = 1e-6;

  private NextLoss() {}

  /** What is known at a turn. */
  interface Known extends BiFunction<List<TurnObservation>, Integer, double[]> {}

  /** Returns one row for each turn whose next one is contested and labelled. */
  static Rows rows(List<TraceObservation> traces, Known known) {
    var rows = new Rows();
    for (TraceObservation trace : traces) {
      List<TurnObservation> turns = trace.turns();
      for (int t = 0; t + 1 < turns.size(); t++) {
        TurnObservation next = turns.get(t + 1);
        boolean usable = turns.get(t).lost().isPresent() && !turns.get(t).existing().isEmpty();
        if (usable && next.contested() && next.lost().isPresent()) {
          rows.add(trace, next.lost().get() ? 1 : 0, known.apply(turns, t));
        }
      }
    }
    return rows;
  }

  /** Returns the log-loss of each row, in nats, by models that never saw its group. */
  static double[] losses(Rows rows, List<String> groups, int folds, double ridge) {
    double[] outcomes = rows.outcomes();
    double[] expected =
        CrossValidation.byGroup(groups, folds)
            .expected(Link.LOGIT, rows.features(), outcomes, ridge);
    var losses = new double[outcomes.length];
    for (int row = 0; row < losses.length; row++) {
      double p = Math.clamp(expected[row], FLOOR, 1 - FLOOR);
      losses[row] = -Math.log(outcomes[row] > 0 ? p : 1 - p);
    }
    return losses;
  }

  static double[] minus(double[] one, double[] other) {
    var difference = new double[one.length];
    for (int row = 0; row < one.length; row++) {
      difference[row] = one[row] - other[row];
    }
    return difference;
  }
}
