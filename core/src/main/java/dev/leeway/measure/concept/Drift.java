package dev.leeway.measure.concept;

import dev.leeway.math.LogOdds;
import dev.leeway.math.Trend;
import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** Control that weakens little by little. */
final class Drift implements ConceptMeasure {

  static final int TURNS = 6;
  private static final double SIGNIFICANT = .05;
  private static final double CLIP = .01;

  /** In log-odds: from 50% to 73%. */
  private static final double JUMP = 1;

  static final Concept CONCEPT =
      new Concept(
          "drift",
          "Drift",
          "Theil-Sen slope per contested turn of the log-odds of the degree of control (of G_t where"
              + " degrees are missing), clipped at .01, with one unit added per unit of pressure so"
              + " that pressure is not taken for drift; drift: slope below 0, Mann-Kendall p < .05,"
              + " and a step explains the series no better than a line (BIC weight at most .5; steps: more,"
              + " and a jump of 1 or more)",
          "slope 0, p uniform on [0, 1]",
          "fewer than 6 contested turns, or one step: then it is a capture or a collapse, not drift");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> contested = scene.contested();
    List<TurnMeasure> read = scene.contested(turn -> turn.degree().isPresent());
    boolean byDegree = read.size() >= TURNS && 2 * read.size() >= contested.size();
    List<TurnMeasure> used = byDegree ? read : contested;
    if (used.size() < TURNS) {
      return Answer.notEnough(
              CONCEPT,
              "%s, %d are needed".formatted(Shares.count(used.size(), "contested turn"), TURNS))
          .on(Scene.indices(used))
          .needing(
              Needs.of(
                  Needs.Kind.CONTESTED_TURNS,
                  TURNS - used.size(),
                  "%d more contested turns".formatted(TURNS - used.size())));
    }
    double[] series = used.stream().mapToDouble(turn -> control(turn, byDegree)).toArray();
    Trend trend = Trend.of(series);
    Step step = Step.of(series);
    boolean shown = trend.pValue() < SIGNIFICANT && step.weight() <= .5;
    return Answer.measured(
            CONCEPT,
            trend.slope(),
            shown && trend.slope() < 0
                ? "drifts"
                : shown && trend.slope() > 0
                    ? "firms up"
                    : step.weight() > .5 && Math.abs(step.size()) >= JUMP ? "steps" : "none shown",
            "log-odds of %s per contested turn, Mann-Kendall p %.3f"
                .formatted(byDegree ? "the degree of control" : "control", trend.pValue()))
        .on(Scene.indices(used))
        .with(
            List.of(
                Part.of("p value", trend.pValue()),
                Part.of("tau", trend.tau()),
                Part.of("step weight", step.weight()),
                Part.of("step", step.size())));
  }

  private static double control(TurnMeasure turn, boolean byDegree) {
    double share = byDegree ? turn.degree().orElse(0.0) : turn.governed();
    return LogOdds.of(LogOdds.clip(Math.clamp(share, 0, 1), CLIP)) + turn.pressure();
  }
}
