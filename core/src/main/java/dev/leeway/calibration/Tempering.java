package dev.leeway.calibration;

import dev.leeway.math.Calibration;
import dev.leeway.math.LogOdds;
import java.util.ArrayList;
import java.util.List;

/**
 * How far scorers that look at the same thing should count: the exponent of their evidence under
 * which labels are most probable.
 *
 * @param rho the chosen exponent; 1 takes scorers for independent
 * @param before mean of -ln p(what happened) with an exponent of 1, nats
 * @param after the same with exponents chosen without the row that is judged
 */
public record Tempering(double rho, double before, double after) {

  /** The exponents that are tried. */
  public static final List<Double> TRIED = List.of(.2, .4, .6, .8, 1.0, 1.2);

  private static final double PLAIN = 1;
  private static final int FOLDS = 10;
  private static final double FLOOR = .001;

  /**
   * Chooses.
   *
   * @param probabilities P(lost): one row per exponent of {@link #TRIED}, one column per transcript
   */
  public static Tempering of(List<double[]> probabilities, boolean[] lost) {
    List<Integer> all = new ArrayList<>();
    for (int row = 0; row < lost.length; row++) {
      all.add(row);
    }
    double held = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      int best = best(probabilities, lost, all.stream().filter(r -> r % FOLDS != left).toList());
      List<Integer> judged = all.stream().filter(r -> r % FOLDS == left).toList();
      held += judged.size() * loss(probabilities.get(best), lost, judged);
    }
    return new Tempering(
        TRIED.get(best(probabilities, lost, all)),
        loss(probabilities.get(TRIED.indexOf(PLAIN)), lost, all),
        held / lost.length);
  }

  /** Returns whether another exponent than 1 should be used. */
  public boolean helps() {
    return after < before;
  }

  private static int best(List<double[]> probabilities, boolean[] lost, List<Integer> rows) {
    int best = TRIED.indexOf(PLAIN);
    for (int each = 0; each < probabilities.size(); each++) {
      if (loss(probabilities.get(each), lost, rows) < loss(probabilities.get(best), lost, rows)) {
        best = each;
      }
    }
    return best;
  }

  private static double loss(double[] stated, boolean[] lost, List<Integer> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    double[] chosen = rows.stream().mapToDouble(row -> LogOdds.clip(stated[row], FLOOR)).toArray();
    var outcomes = new boolean[chosen.length];
    for (int n = 0; n < outcomes.length; n++) {
      outcomes[n] = lost[rows.get(n)];
    }
    return Calibration.logLoss(chosen, outcomes);
  }
}
