package dev.leeway.measure.concept;

import dev.leeway.evidence.LanguageAct;
import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** Whether control comes back with an apology. */
public final class ApologyOrReAnchoring implements ConceptMeasure {

  /** Relapses that tell a hazard ratio of .5 from 1 with 80% power. */
  private static final int EVENTS = 52;

  static final Concept CONCEPT =
      new Concept(
          "apology-or-re-anchoring",
          "An apology is not re-anchoring",
          "of apologies at or after a lost turn, the share followed by a lost one among the next d"
              + " contested turns; the hazard ratio of relapse with an apology against without needs"
              + " a pool",
          "the same share as after losses without an apology",
          "the apology is politeness: it is for something else than the loss");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> lost = scene.lost();
    if (lost.isEmpty()) {
      return Answer.untested(CONCEPT, "there was no loss to apologise for");
    }
    int first = lost.getFirst().turn();
    return RecognitionOrControl.following(
            scene,
            CONCEPT,
            LanguageAct.APOLOGISE,
            scene.turns().stream().map(TurnMeasure::turn).filter(turn -> turn >= first).toList(),
            false,
            "apology")
        .needing(
            Needs.of(
                Needs.Kind.POOL,
                EVENTS,
                "%d relapses over many transcripts, for a hazard ratio".formatted(EVENTS)));
  }

  /**
   * Returns the ratio of relapse rates per contested turn at risk, with against without an apology;
   * half a relapse and half a turn added to each side.
   */
  public static double hazardRatio(
      int relapsesWith, int turnsWith, int relapsesWithout, int turnsWithout) {
    return ((relapsesWith + .5) / (turnsWith + .5))
        / ((relapsesWithout + .5) / (turnsWithout + .5));
  }
}
