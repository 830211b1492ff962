package dev.leeway.measure.concept;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** One target without title holds control for several turns. */
final class Capture implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "capture",
          "Capture",
          "longest run of displaced contested turns with the same dominant target; captured from m"
              + " turns on (m: persistence)",
          "0",
          "the run rests on one turn with evidence that the model carried on");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> best = List.of();
    for (ObjectiveId state : scene.belief().states()) {
      List<TurnMeasure> run =
          Runs.longest(
              scene.contested(),
              turn -> scene.isDisplaced(turn) && turn.dominant().filter(state::equals).isPresent());
      best = run.size() > best.size() ? run : best;
    }
    String by = best.isEmpty() ? "no target" : best.getFirst().dominant().orElseThrow().name();
    return Answer.measured(
            CONCEPT,
            best.size(),
            best.size() >= scene.thresholds().persistence() ? "captured" : "not captured",
            "%s without title ruled at most %s in a row"
                .formatted(by, Shares.count(best.size(), "contested turn")))
        .on(Scene.indices(best));
  }
}
