package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** Whether the set-up had already rewritten who governs before anything was contested. */
final class CapturedPreOrientation implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "captured-pre-orientation",
          "Captured pre-orientation",
          "another target has the control threshold at the first contested turn (a log shows it) and"
              + " fresh runs without the set-up are controlled (a log cannot)",
          "g is in control at the first contested turn",
          "the first contested turn comes late: then it is the path, not the set-up");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    TurnMeasure first = scene.contested().getFirst();
    List<Integer> turn = List.of(first.turn());
    if (Scene.isHeld(first)) {
      return Answer.measured(
              CONCEPT,
              0,
              "not captured",
              "%s was in control at the first contested turn".formatted(scene.governing()))
          .on(turn);
    }
    if (!scene.isDisplaced(first)) {
      return Answer.notEnough(
              CONCEPT, "the evidence does not say who was in control at the first contested turn")
          .on(turn);
    }
    int runs = PreOrientation.RUNS;
    return Answer.notDerivable(
            CONCEPT,
            Needs.at(
                Needs.Kind.FRESH_RUNS,
                runs,
                first.turn(),
                "%d fresh runs of turn %d without the set-up before it: %s was displaced there, and"
                        .formatted(runs, first.turn() + 1, scene.governing())
                    + " only they can say whether the set-up did it"))
        .on(turn);
  }
}
