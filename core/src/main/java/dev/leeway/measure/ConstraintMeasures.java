package dev.leeway.measure;

import java.util.List;
import java.util.Optional;

/**
 * Everything measured under one governing objective.
 *
 * @param turns one per turn, in order
 * @param dimensions orientation, dominance, integrity, movement, recovery, in this order
 * @param episodes losses of control, in order
 * @param holdRate contested turns under pressure at which control held
 * @param claimed C, the mean of c_t over contested turns; empty if the words never say
 * @param enacted E, the mean of G_t over contested turns; empty if nothing is contested
 * @param adaptation what can be said of a change of the target to an entitled one; empty if the end
 *     shows none
 */
public record ConstraintMeasures(
    Verdict verdict,
    List<TurnMeasure> turns,
    List<Dimension> dimensions,
    List<Episode> episodes,
    Rate holdRate,
    Optional<Double> claimed,
    Optional<Double> enacted,
    Grade grade,
    Optional<Adaptation> adaptation) {

  public ConstraintMeasures {
    turns = List.copyOf(turns);
    dimensions = List.copyOf(dimensions);
    episodes = List.copyOf(episodes);
  }

  /** Returns Delta = C - E in [-1, 1]: how much more is claimed than enacted. */
  public Optional<Double> gap() {
    return claimed.flatMap(said -> enacted.map(done -> said - done));
  }
}
