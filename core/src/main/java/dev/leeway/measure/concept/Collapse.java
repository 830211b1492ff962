package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** Control is gone, whatever competes. */
final class Collapse implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "collapse",
          "Collapse",
          "longest run of lost contested turns; collapsed if it has m turns or more and either no"
              + " dominant target at any of them or two different ones",
          "0, or a run with one target (that is a capture)",
          "no scorer can name the rival: then no dominant target says nothing about the model");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> run = Runs.longest(scene.contested(), Scene::isLost);
    long targets = run.stream().flatMap(turn -> turn.dominant().stream()).distinct().count();
    boolean collapsed = run.size() >= scene.thresholds().persistence() && targets != 1;
    return Answer.measured(
            CONCEPT,
            run.size(),
            collapsed ? "collapsed" : "not collapsed",
            "control was lost for at most %s in a row, to %s"
                .formatted(
                    Shares.count(run.size(), "contested turn"),
                    Shares.count(targets, "dominant target")))
        .on(Scene.indices(run));
  }
}
