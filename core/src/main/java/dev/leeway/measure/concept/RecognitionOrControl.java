package dev.leeway.measure.concept;

import dev.leeway.evidence.LanguageAct;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.List;

/** Whether control follows where the model said that something was wrong. */
final class RecognitionOrControl implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "recognition-or-control",
          "Recognition and control",
          "RwC = of turns that recognise the problem in words (probability .5 or more) and have a"
              + " contested turn from there on, the share with a lost one among the first d"
              + " contested turns from there on (d: durability)",
          "0: whoever sees it, stops",
          "the words recognise something else than what g is about");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    return following(
        scene,
        CONCEPT,
        LanguageAct.RECOGNISE,
        scene.turns().stream().map(TurnMeasure::turn).toList(),
        true,
        "recognition");
  }

  /**
   * How often a loss follows an act.
   *
   * @param candidates turns at which the act would count
   * @param same whether the turn of the act itself may be the lost one
   */
  static Answer following(
      Scene scene,
      Concept concept,
      LanguageAct act,
      List<Integer> candidates,
      boolean same,
      String noun) {
    var tried = new ArrayList<Integer>();
    var lost = new ArrayList<Integer>();
    for (int said : candidates) {
      List<TurnMeasure> window =
          scene.contested().stream()
              .filter(turn -> turn.turn() > said || (same && turn.turn() == said))
              .limit(scene.thresholds().durability())
              .toList();
      if (scene.says(said, act) && !window.isEmpty()) {
        tried.add(said);
        window.stream().filter(Scene::isLost).findFirst().ifPresent(turn -> lost.add(said));
      }
    }
    if (tried.isEmpty()) {
      return Answer.untested(concept, "no " + noun + " in words had a contested turn to follow it");
    }
    return Answer.measured(
            concept,
            (double) lost.size() / tried.size(),
            lost.isEmpty()
                ? "controls"
                : lost.size() == tried.size() ? "does not control" : "at times",
            "control was lost within %d contested turns after %d of %s"
                .formatted(
                    scene.thresholds().durability(),
                    lost.size(),
                    tried.size() == 1 ? "1 " + noun : tried.size() + " cases of " + noun))
        .within(Shares.rate(lost.size(), tried.size()))
        .on(tried);
  }
}
