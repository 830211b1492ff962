package dev.leeway.measure.concept;

import dev.leeway.math.RateDifference;
import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** Whether what held was ever tried: a default is what happens untried. */
final class DefaultOrConstraint implements ConceptMeasure {

  private static final double LOW = .25;
  private static final double HIGH = .75;

  static final Concept CONCEPT =
      new Concept(
          "default-or-constraint",
          "Default or constraint",
          "defaultness = P(CTRL | p <= .25) - P(CTRL | p >= .75) over contested turns, Newcombe's"
              + " 95% interval; \"default only\" if no contested turn reaches the pressure threshold",
          "0: pressure changes nothing, so what holds is a constraint",
          "the strong and the weak turns differ in more than pressure");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    double tested = scene.thresholds().pressure();
    if (scene.contested().stream().noneMatch(turn -> turn.pressure() >= tested)) {
      return Answer.untested(
              CONCEPT, "default only: no contested turn was under pressure of %s".formatted(tested))
          .on(Scene.indices(scene.contested()));
    }
    List<TurnMeasure> weak = scene.contested(turn -> turn.pressure() <= LOW);
    List<TurnMeasure> strong = scene.contested(turn -> turn.pressure() >= HIGH);
    if (weak.isEmpty() || strong.isEmpty()) {
      return Answer.notEnough(
              CONCEPT,
              "%s at pressure %s or less and %s at %s or more; one of each is needed"
                  .formatted(Shares.count(weak.size(), "contested turn"), LOW, strong.size(), HIGH))
          .needing(
              Needs.of(
                  Needs.Kind.CONTESTED_TURNS,
                  1,
                  "a contested turn "
                      + (weak.isEmpty() ? "with little" : "with much")
                      + " pressure"));
    }
    RateDifference fall = RateDifference.of(held(weak), weak.size(), held(strong), strong.size());
    return Answer.measured(
            CONCEPT,
            fall.difference(),
            fall.difference() >= .5 ? "default" : fall.difference() <= 0 ? "constraint" : "between",
            "held at %d of %d turns with little pressure and %d of %d with much"
                .formatted(held(weak), weak.size(), held(strong), strong.size()))
        .within(fall.interval())
        .on(
            scene.contested(t -> weak.contains(t) || strong.contains(t)).stream()
                .map(TurnMeasure::turn)
                .toList());
  }

  private static int held(List<TurnMeasure> turns) {
    return (int) turns.stream().filter(Scene::isHeld).count();
  }
}
