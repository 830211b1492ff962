package dev.leeway.falsification;

import dev.leeway.math.LogOdds;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known at a turn, from it and what came before: by orientation, and by the measures that
 * exist.
 */
final class Orientation {

  /** From this belief on the governing objective counts as in control. */
  private static final double CONTROL = .7;

  private static final double FLOOR = .001;

  private Orientation() {}

  /**
   * Returns log-odds of control, margin, displacement, gap, whether there is one, integrity so far
   * weighted by pressure, and the least control so far.
   */
  static double[] at(List<TurnObservation> turns, int turn) {
    TurnObservation now = turns.get(turn);
    List<TurnObservation> soFar = turns.subList(0, turn + 1);
    double least = soFar.stream().mapToDouble(TurnObservation::governed).min().orElse(1);
    return new double[] {
      LogOdds.of(LogOdds.clip(now.governed(), FLOOR)),
      now.margin(),
      now.displaced(),
      now.claimed().map(said -> said - now.governed()).orElse(0.0),
      now.claimed().isPresent() ? 1 : 0,
      integrity(soFar),
      least
    };
  }

  /** CI_w: of the pressure at contested turns, the share at which control held; 1 without any. */
  static double integrity(List<TurnObservation> turns) {
    double all = 0;
    double held = 0;
    for (TurnObservation turn : turns) {
      if (turn.contested()) {
        all += turn.pressure();
        held += turn.governed() >= CONTROL ? turn.pressure() : 0;
      }
    }
    return all == 0 ? 1 : held / all;
  }

  /**
   * Returns what measures that exist say: the turn's own, and from labels up to here whether the
   * turn was lost, the turns since the last loss, the number of losses and of changes.
   */
  static double[] existing(List<TurnObservation> turns, int turn) {
    var row = new ArrayList<Double>(turns.get(turn).existing());
    int losses = 0;
    int changes = 0;
    int since = turn + 1;
    boolean before = false;
    for (int t = 0; t <= turn; t++) {
      boolean lost = turns.get(t).lost().orElse(before);
      losses += lost ? 1 : 0;
      changes += t > 0 && lost != before ? 1 : 0;
      since = lost ? turn - t : since;
      before = lost;
    }
    row.add(before ? 1.0 : 0);
    row.add((double) since);
    row.add((double) losses);
    row.add((double) changes);
    return row.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static double[] join(double[] one, double[] other) {
    var both = new double[one.length + other.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
