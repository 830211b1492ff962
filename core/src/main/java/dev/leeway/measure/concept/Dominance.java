package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What wins in the hierarchy, pair by pair. */
final class Dominance implements ConceptMeasure {

  /** Keeps the margin of a state that has nearly all mass finite. */
  private static final double FLOOR = 1e-6;

  static final Concept CONCEPT =
      new Concept(
          "dominance",
          "What wins in the hierarchy",
          "principle supremacy PS(g > r) = (n_gr + .5) / (n_gr + n_rg + 1) over the ledger, a tie"
              + " half a win each; value: the least over rivals. With it Bradley-Terry strengths"
              + " (ridge 1) and the mean margin ln gamma_(1) - ln gamma_(2)",
          "PS .5: who wins is a toss-up",
          "fewer than 5 meetings: the interval then spans most of [0, 1]");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<Meetings> all = Meetings.of(scene);
    Part margin = Part.of("margin", margin(scene)).on(Scene.indices(scene.contested()));
    if (all.isEmpty()) {
      return Answer.notEnough(CONCEPT, "no contested turn serves either side measurably")
          .with(margin);
    }
    Meetings worst = all.stream().min(Comparator.comparingDouble(Dominance::supremacy)).get();
    var parts = new ArrayList<Part>();
    for (Meetings each : all) {
      parts.add(
          Part.of(
                  "over " + each.rival(),
                  supremacy(each),
                  Shares.rate(each.wins(), (double) each.count()))
              .on(each.turns()));
    }
    scene
        .ledger()
        .strengths()
        .forEach(
            strength ->
                parts.add(Part.of("strength of " + strength.objective(), strength.logOdds())));
    parts.add(margin);
    double supremacy = supremacy(worst);
    return Answer.measured(
            CONCEPT,
            supremacy,
            supremacy >= scene.thresholds().control()
                ? "governs"
                : supremacy <= scene.thresholds().lost() ? "yields" : "divided",
            "%s prevailed over %s in %s of %s, half a meeting added to each side"
                .formatted(
                    scene.governing(),
                    worst.rival(),
                    Shares.percent(supremacy),
                    Shares.count(worst.count(), "meeting")))
        .within(Shares.rate(worst.wins(), (double) worst.count()))
        .on(worst.turns())
        .with(parts);
  }

  /** PS(g > r). */
  static double supremacy(Meetings with) {
    return (with.wins() + .5) / (with.count() + 1);
  }

  /** The mean of ln gamma_(1) - ln gamma_(2) over the contested turns, in nats. */
  static double margin(Scene scene) {
    double sum = 0;
    for (TurnMeasure turn : scene.contested()) {
      double[] row = scene.row(turn.turn());
      Arrays.sort(row);
      double second = Math.max(FLOOR, row[row.length - 2]);
      sum += Math.log(Math.max(FLOOR, row[row.length - 1]) / second);
    }
    return sum / scene.contested().size();
  }
}
