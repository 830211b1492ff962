package dev.leeway.measure.concept;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.List;

/** The path of dominance. */
final class TargetMovement implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "target-movement",
          "Target movement",
          "the most probable path of states (Viterbi) at contested turns; value: how often it changes"
              + " from one to the next, each change told with its turn",
          "0: one target throughout",
          "the second best path is nearly as probable: control is unsure at the turns of change");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<ObjectiveId> path = scene.belief().path();
    var parts = new ArrayList<Part>();
    List<TurnMeasure> contested = scene.contested();
    for (int i = 1; i < contested.size(); i++) {
      int turn = contested.get(i).turn();
      ObjectiveId from = path.get(contested.get(i - 1).turn());
      ObjectiveId to = path.get(turn);
      if (!from.equals(to)) {
        parts.add(
            Part.of("turn " + (turn + 1), scene.belief().smoothed(turn, to))
                .labelled(from + " to " + to)
                .on(List.of(turn)));
      }
    }
    return Answer.measured(
            CONCEPT,
            parts.size(),
            parts.isEmpty() ? "still" : "moves",
            "the most probable path changes its target %s over %s"
                .formatted(
                    parts.size() == 1 ? "once" : parts.size() + " times",
                    Shares.count(contested.size(), "contested turn")))
        .on(Scene.indices(contested))
        .with(parts);
  }
}
