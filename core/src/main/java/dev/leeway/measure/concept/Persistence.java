package dev.leeway.measure.concept;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.List;

/** How long what wins stays won. */
final class Persistence implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "persistence",
          "Persistence",
          "longest run of contested turns at which k is dominant, for every k; value: that of g."
              + " Survival S(T) = 1 - sum of P(first loss at t) over all turns",
          "runs no longer than a shuffled order has",
          "long stretches without evidence: the model carries the last answer on");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    var parts = new ArrayList<Part>();
    for (ObjectiveId state : scene.belief().states()) {
      List<TurnMeasure> run = longest(scene, state);
      if (!run.isEmpty()) {
        parts.add(Part.of(state.name(), (double) run.size()).on(Scene.indices(run)));
      }
    }
    double lost = 0;
    for (int turn = 0; turn < scene.belief().turns(); turn++) {
      lost += scene.belief().firstLoss(turn);
    }
    parts.add(Part.of("survival", Math.clamp(1 - lost, 0, 1)));
    List<TurnMeasure> own = longest(scene, scene.governing());
    return Answer.measured(
            CONCEPT,
            own.size(),
            own.size() == scene.contested().size()
                ? "throughout"
                : own.isEmpty() ? "never" : "in part",
            "%s stayed dominant for at most %s in a row of %d"
                .formatted(
                    scene.governing(),
                    Shares.count(own.size(), "contested turn"),
                    scene.contested().size()))
        .on(Scene.indices(own))
        .with(parts);
  }

  private static List<TurnMeasure> longest(Scene scene, ObjectiveId state) {
    return Runs.longest(
        scene.contested(), turn -> turn.dominant().filter(state::equals).isPresent());
  }
}
