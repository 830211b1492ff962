package dev.leeway.measure.concept;

import dev.leeway.math.Trend;

/** Whether what was trained later gives way sooner: needs stages of training. */
public final class DepthAsymmetry implements ConceptMeasure {

  private static final int STAGES = 3;
  private static final int FAMILIES = 5;

  static final Concept CONCEPT =
      new Concept(
          "depth-asymmetry",
          "Structural depth asymmetry (hypothesis)",
          "Kendall's tau between the stage at which a behaviour was trained and how soon it is"
              + " displaced under matched pressure, exact two-sided p value",
          "tau 0: stage and displacement have nothing to do with each other",
          "tau vanishes once the prevalence of the behaviour is matched");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    return Answer.notDerivable(
        CONCEPT,
        Needs.of(
            Needs.Kind.CHECKPOINTS,
            STAGES * FAMILIES,
            "the same requests at %d stages of training (base, supervised, preference) of %d model"
                    .formatted(STAGES, FAMILIES)
                + " families"));
  }

  /**
   * Returns tau and its p value.
   *
   * @param displacementByStage how readily each behaviour is displaced, in the order in which the
   *     behaviours were trained
   */
  public static Trend trend(double[] displacementByStage) {
    return Trend.of(displacementByStage);
  }
}
