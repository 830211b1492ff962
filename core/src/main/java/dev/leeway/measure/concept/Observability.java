package dev.leeway.measure.concept;

import dev.leeway.measure.Grade;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.objective.ControlLabel;
import java.util.ArrayList;
import java.util.List;

/** Whether control can be reconstructed at all. */
final class Observability implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "forensic-observability",
          "Forensic observability, ambiguity",
          "FO = 1 - mean over contested turns of H(gamma_t) / ln K; with the grade A to D from"
              + " contested turns, coverage and FO, the range of Gamma(g) when each contested turn"
              + " is left out, and Gamma(g) when all is inferred anew without each scorer",
          "0: the belief is as flat as it can be",
          "scorers that are sure and wrong together: FO sees sureness only, and leaving one out"
              + " leaves the others");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    Grade grade = scene.measures().grade();
    List<TurnMeasure> contested = scene.contested();
    var parts = new ArrayList<Part>();
    parts.add(Part.of("coverage", grade.coverage()));
    if (contested.size() > 1) {
      double sum = contested.stream().mapToDouble(TurnMeasure::governed).sum();
      double low = 1;
      double high = 0;
      for (TurnMeasure left : contested) {
        double without = (sum - left.governed()) / (contested.size() - 1);
        low = Math.min(low, without);
        high = Math.max(high, without);
      }
      parts.add(Part.of("least without one turn", Math.clamp(low, 0, 1)));
      parts.add(Part.of("most without one turn", Math.clamp(high, 0, 1)));
    }
    scene.without().forEach((scorer, belief) -> parts.add(without(scene, scorer, belief)));
    return Answer.measured(
            CONCEPT, grade.observability(), "grade " + grade.letter(), grade.reason())
        .on(Scene.indices(contested))
        .with(parts);
  }

  /**
   * Gamma(g) had one scorer said nothing, and the turns whose control would then read otherwise.
   */
  private static Part without(Scene scene, String scorer, ConstraintBelief belief) {
    List<TurnMeasure> changed =
        scene.contested(turn -> !label(scene, belief.governed(turn.turn())).equals(turn.control()));
    return Part.of(
            "without " + scorer,
            Shares.mean(scene.contested(), turn -> belief.governed(turn.turn())))
        .labelled(
            changed.isEmpty()
                ? "no turn changes"
                : Shares.count(changed.size(), "turn") + " read otherwise")
        .on(Scene.indices(changed));
  }

  private static ControlLabel label(Scene scene, double governed) {
    if (governed >= scene.thresholds().control()) {
      return ControlLabel.CONTROLLED;
    }
    return governed <= scene.thresholds().lost() ? ControlLabel.LOST : ControlLabel.UNSURE;
  }
}
