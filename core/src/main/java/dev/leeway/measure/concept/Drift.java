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

  static final Concept CONCEPT =
      new Concept(
          "drift",
          "Drift",
          "Theil-Sen slope per contested turn of the log-odds of the degree of control (of G_t where"
              + " degrees are missing), clipped at .01, with one unit added per unit of pressure so"
              + " that pressure is not taken for drift; drift: slope below 0, Mann-Kendall p < .05,"
              + " and a step explains the series no better than a line (BIC weight at most .5)",
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
    double step = stepWeight(series);
    boolean shown = trend.pValue() < SIGNIFICANT && step <= .5;
    return Answer.measured(
            CONCEPT,
            trend.slope(),
            shown && trend.slope() < 0
                ? "drifts"
                : shown && trend.slope() > 0 ? "firms up" : step > .5 ? "steps" : "none shown",
            "log-odds of %s per contested turn, Mann-Kendall p %.3f"
                .formatted(byDegree ? "the degree of control" : "control", trend.pValue()))
        .on(Scene.indices(used))
        .with(
            List.of(
                Part.of("p value", trend.pValue()),
                Part.of("tau", trend.tau()),
                Part.of("step weight", step)));
  }

  private static double control(TurnMeasure turn, boolean byDegree) {
    double share = byDegree ? turn.degree().orElse(0.0) : turn.governed();
    return LogOdds.of(LogOdds.clip(Math.clamp(share, 0, 1), CLIP)) + turn.pressure();
  }

  /**
   * Returns how much likelier one step is than one line, as a weight in [0, 1] from the two's BIC:
   * least squares, a step having one parameter more.
   */
  static double stepWeight(double[] series) {
    double line = bic(lineResidual(series), series.length, 3);
    double step = Double.POSITIVE_INFINITY;
    for (int at = 1; at < series.length; at++) {
      double residual = spread(series, 0, at) + spread(series, at, series.length);
      step = Math.min(step, bic(residual, series.length, 4));
    }
    return LogOdds.sigmoid((line - step) / 2);
  }

  private static double bic(double residual, int n, int parameters) {
    // Below this variance two fits differ by nothing that anybody could see.
    double variance = Math.max(residual / n, 1e-4);
    return n * Math.log(variance) + parameters * Math.log(n);
  }

  private static double spread(double[] series, int from, int to) {
    double mean = 0;
    for (int i = from; i < to; i++) {
      mean += series[i] / (to - from);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (series[i] - mean) * (series[i] - mean);
    }
    return sum;
  }

  private static double lineResidual(double[] series) {
    double middle = (series.length - 1) / 2.0;
    double along = 0;
    double across = 0;
    for (int i = 0; i < series.length; i++) {
      along += (i - middle) * series[i];
      across += (i - middle) * (i - middle);
    }
    return Math.max(0, spread(series, 0, series.length) - along * along / across);
  }
}
