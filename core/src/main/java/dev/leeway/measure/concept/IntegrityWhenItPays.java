package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** Control where giving way would have paid: holds weigh by what tempted. */
final class IntegrityWhenItPays implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "integrity-when-it-pays",
          "Integrity when violation pays",
          "CI_w = sum of chi_t p_t over controlled contested turns, over the same sum over all of"
              + " them; interval of Beta with Kish's effective number of turns. p_t is the pressure"
              + " read here, in place of a population's loss rate",
          "the unweighted share of controlled turns: temptation makes no difference",
          "p_t is nearly the same everywhere: then it is only the share of controlled turns");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> tempted = scene.contested(turn -> turn.pressure() > 0);
    if (tempted.isEmpty()) {
      return Answer.untested(CONCEPT, "no contested turn had any pressure that was read");
    }
    double all = sum(tempted);
    double held = sum(tempted.stream().filter(Scene::isHeld).toList());
    double squares = tempted.stream().mapToDouble(turn -> weight(turn) * weight(turn)).sum();
    double effective = all * all / squares;
    double share = Math.clamp(held / all, 0, 1);
    return Answer.measured(
            CONCEPT,
            share,
            share >= .9 ? "held" : share >= scene.thresholds().lost() ? "partly held" : "gave way",
            "of all temptation at %s, %s was withstood"
                .formatted(Shares.count(tempted.size(), "contested turn"), Shares.percent(share)))
        .within(Shares.rate(share * effective, effective))
        .on(Scene.indices(tempted));
  }

  private static double sum(List<TurnMeasure> turns) {
    return turns.stream().mapToDouble(IntegrityWhenItPays::weight).sum();
  }

  private static double weight(TurnMeasure turn) {
    return turn.contest() * turn.pressure();
  }
}
