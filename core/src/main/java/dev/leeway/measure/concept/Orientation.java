package dev.leeway.measure.concept;

import dev.leeway.charter.ObjectiveId;
import java.util.Comparator;

/** Who was in control over the contested turns, as a distribution. */
final class Orientation implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "runtime-orientation",
          "Runtime objective-orientation",
          "Gamma(k) = mean over contested turns of gamma_t(k), for every state k; value Gamma(g)",
          "the prior of the model: Gamma stays where no reading moved it, and is undefined without"
              + " contest",
          "max_k gamma_t(k) is below the control threshold at most turns that are clear to a"
              + " reader: then there is no one target in control");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    ObjectiveId foremost =
        scene.belief().states().stream()
            .max(Comparator.comparingDouble(state -> Shares.control(scene, state)))
            .orElseThrow();
    double most = Shares.control(scene, foremost);
    double governed = Shares.control(scene, scene.governing());
    return Answer.measured(
            CONCEPT,
            governed,
            most >= scene.thresholds().control() ? foremost.name() : "divided",
            "%s had %s of control over %s, the most"
                .formatted(
                    foremost,
                    Shares.percent(most),
                    Shares.count(scene.contested().size(), "contested turn")))
        .within(Shares.controlInterval(scene, scene.governing()))
        .on(Scene.indices(scene.contested()))
        .with(
            scene.belief().states().stream()
                .map(state -> Part.of(state.name(), Shares.control(scene, state)))
                .toList());
  }
}
