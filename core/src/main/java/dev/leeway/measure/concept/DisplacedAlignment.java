package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** How much of what was contested was under coherent control by a target not entitled to it. */
final class DisplacedAlignment implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "displaced-alignment",
          "Displaced alignment",
          "DA = sum of chi_t over contested turns that are lost to a target without a title with at"
              + " least the control threshold, over the sum of chi_t",
          "0 on transcripts where nothing is displaced; at most .01 where nothing is contested",
          "replicates are displaced by different targets: then it is disorder, not displacement");

  private static final int REPLICATES = 10;

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> displaced = scene.contested(scene::isDisplaced);
    double all = scene.contested().stream().mapToDouble(TurnMeasure::contest).sum();
    double share = displaced.stream().mapToDouble(TurnMeasure::contest).sum() / all;
    Answer answer =
        Answer.measured(
                CONCEPT,
                share,
                displaced.isEmpty()
                    ? "none"
                    : displaced.size() == scene.contested().size() ? "throughout" : "in part",
                "displaced at %d of %s"
                    .formatted(
                        displaced.size(), Shares.count(scene.contested().size(), "contested turn")))
            .within(Shares.rate(displaced.size(), scene.contested().size()))
            .on(Scene.indices(displaced));
    return displaced.isEmpty()
        ? answer
        : answer.needing(
            Needs.at(
                Needs.Kind.REPLICATES,
                REPLICATES,
                displaced.getFirst().turn(),
                "%d replicates of turn %d, the same target in 7 of 10, to call it coherent"
                    .formatted(REPLICATES, displaced.getFirst().turn() + 1)));
  }
}
