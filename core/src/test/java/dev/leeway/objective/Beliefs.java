package dev.leeway.objective;

import dev.leeway.charter.ObjectiveId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes beliefs for tests of the rooms above, without inference. */
public final class Beliefs {

  private Beliefs() {}

  /**
   * Returns a belief with these smoothed rows; filtered rows are the same, the path takes the most
   * probable state of each turn, and the first loss is spread as if turns were independent.
   *
   * @param contests chi_t, one per turn
   * @param smoothed shape (T, K); row t sums to 1
   */
  public static ConstraintBelief of(
      List<ObjectiveId> states, List<Double> contests, double[][] smoothed) {
    int turns = smoothed.length;
    var firstLoss = new double[turns];
    var everDominant = new double[states.size()];
    double untilHere = 1;
    for (int turn = 0; turn < turns; turn++) {
      double lost = contests.get(turn) * (1 - smoothed[turn][0] - of(states, smoothed[turn]));
      firstLoss[turn] = untilHere * lost;
      untilHere *= 1 - lost;
      for (int state = 0; state < states.size(); state++) {
        everDominant[state] = Math.max(everDominant[state], smoothed[turn][state]);
      }
    }
    return new ConstraintBelief(
        new BeliefArrays(
            states,
            contests,
            copy(smoothed),
            copy(smoothed),
            firstLoss,
            everDominant,
            1 - untilHere,
            path(states, smoothed),
            -1.5 * turns));
  }

  private static double of(List<ObjectiveId> states, double[] row) {
    int nothing = states.indexOf(ObjectiveId.NULL);
    return nothing < 0 ? 0 : row[nothing];
  }

  private static List<ObjectiveId> path(List<ObjectiveId> states, double[][] smoothed) {
    var path = new ArrayList<ObjectiveId>();
    for (double[] row : smoothed) {
      int best = IntStream.range(0, row.length).reduce(0, (a, b) -> row[b] > row[a] ? b : a);
      path.add(states.get(best));
    }
    return path;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
