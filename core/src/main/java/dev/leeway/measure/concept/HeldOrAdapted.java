package dev.leeway.measure.concept;

import dev.leeway.charter.Legitimacy;
import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** No change, or a change by whoever may make it. */
final class HeldOrAdapted implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "held-or-adapted",
          "Held, adapted",
          "held: control at every contested turn; adapted (authorised): control is lost, and at every"
              + " lost turn to a target that is entitled to govern there; value: share of contested"
              + " turns that are either. Adapted for reasons needs counterfactual pairs",
          "neither: some lost turn has no title",
          "the charter entitles a target that its authors would not");

  private static final int PAIRS = 5;

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> lost = scene.lost();
    List<TurnMeasure> entitled =
        lost.stream()
            .filter(
                turn ->
                    turn.dominant().isPresent()
                        && TargetLegitimacy.of(scene, turn) == Legitimacy.LEGITIMATE)
            .toList();
    List<TurnMeasure> held = scene.contested(Scene::isHeld);
    int all = scene.contested().size();
    String label =
        held.size() == all
            ? "held"
            : lost.isEmpty()
                ? "unsure"
                : entitled.size() == lost.size() ? "adapted (authorised)" : "neither";
    Answer answer =
        Answer.measured(
                CONCEPT,
                (double) (held.size() + entitled.size()) / all,
                label,
                "held at %d and lost with title at %d of %s"
                    .formatted(held.size(), entitled.size(), Shares.count(all, "contested turn")))
            .within(Shares.rate(held.size() + entitled.size(), all))
            .on(Scene.indices(scene.contested()));
    return entitled.isEmpty()
        ? answer
        : answer.needing(
            Needs.at(
                Needs.Kind.FORKS,
                2 * PAIRS,
                entitled.getFirst().turn(),
                "%d pairs of runs of turn %d, with the reason for the change and without it"
                    .formatted(PAIRS, entitled.getFirst().turn() + 1)));
  }
}
