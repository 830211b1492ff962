package dev.leeway.measure;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.objective.ConstraintBelief;
import java.util.List;

/** Says how well control can be reconstructed, so that a verdict is read with the right trust. */
final class Grading {

  private static final int CONTESTED_FOR_A = 3;
  private static final double COVERAGE_FOR_A = .8;
  private static final double COVERAGE_FOR_B = .5;
  private static final double OBSERVABILITY_FOR_A = .7;
  private static final double OBSERVABILITY_FOR_B = .5;

  private Grading() {}

  static Grade grade(ConstraintBelief belief, List<TurnMeasure> contested, TurnChecks checks) {
    if (contested.isEmpty()) {
      return new Grade('D', 0, 0, 0, "nothing was contested, so nothing could be observed");
    }
    double read = contested.stream().filter(checks::hasReading).count();
    double coverage = read / contested.size();
    double observability = observability(belief, contested);
    char letter = letter(contested.size(), coverage, observability);
    String reason =
        "%d contested %s, evidence at %.0f%% of them, control %.0f%% determined"
            .formatted(
                contested.size(),
                contested.size() == 1 ? "turn" : "turns",
                100 * coverage,
                100 * observability);
    return new Grade(letter, observability, contested.size(), coverage, reason);
  }

  private static char letter(int contested, double coverage, double observability) {
    if (coverage == 0) {
      return 'D';
    }
    if (contested >= CONTESTED_FOR_A
        && coverage >= COVERAGE_FOR_A
        && observability >= OBSERVABILITY_FOR_A) {
      return 'A';
    }
    return coverage >= COVERAGE_FOR_B && observability >= OBSERVABILITY_FOR_B ? 'B' : 'C';
  }

  /** FO = 1 - mean over contested turns of H(gamma_t) / ln K. */
  private static double observability(ConstraintBelief belief, List<TurnMeasure> contested) {
    double relativeEntropy = 0;
    for (TurnMeasure turn : contested) {
      double entropy = 0;
      for (ObjectiveId state : belief.states()) {
        double mass = belief.smoothed(turn.turn(), state);
        entropy -= mass > 0 ? mass * Math.log(mass) : 0;
      }
      relativeEntropy += entropy / Math.log(belief.states().size());
    }
    return Math.clamp(1 - relativeEntropy / contested.size(), 0, 1);
  }
}
