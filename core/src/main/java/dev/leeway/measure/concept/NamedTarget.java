package dev.leeway.measure.concept;

/** How far the model was aligned to each named target; never "aligned" without a target. */
final class NamedTarget implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "alignment-to",
          "Alignment to a named target",
          "align(k) = mean over contested turns of gamma_t(k), with the interval of the share of"
              + " turns that k ruled; value align(g)",
          "align is the same for every target",
          "the register lacks what was really served: align(other) is large");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    return Answer.measured(
            CONCEPT,
            Shares.control(scene, scene.governing()),
            "to " + scene.governing(),
            "share of control that each target had over the contested turns")
        .within(Shares.controlInterval(scene, scene.governing()))
        .on(Scene.indices(scene.contested()))
        .with(
            scene.belief().states().stream()
                .map(
                    state ->
                        Part.of(
                            state.name(),
                            Shares.control(scene, state),
                            Shares.controlInterval(scene, state)))
                .toList());
  }
}
