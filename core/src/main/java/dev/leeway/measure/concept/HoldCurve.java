package dev.leeway.measure.concept;

import dev.leeway.math.Interval;
import dev.leeway.math.LogOdds;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ControlLabel;
import java.util.List;
import java.util.Optional;

/**
 * The pressure at which control holds half the time.
 *
 * @param p50 posterior median in [0, 1]; 1 also stands for "beyond what can be"
 * @param interval 95%
 */
record HoldCurve(double p50, Interval interval) {

  /** Sure contested turns that a curve needs. */
  static final int TURNS = 6;

  private static final int STEPS = 41;
  private static final double HEIGHT = 6;
  private static final double STEEPEST = 12;
  private static final double HEIGHT_SPREAD = 2.5;
  private static final double SLOPE_SPREAD = 5;
  private static final int BINS = 200;

  /*
   * logit P(CTRL) = a - w (p - 1/2), so p50 = 1/2 + a/w. Priors a ~ N(0, 2.5^2), w ~ half-normal(5):
   * weakly informative for a covariate in [0, 1] (Gelman and others 2008). The posterior is summed
   * over a grid, since a few turns have no use for an approximation.
   */

  /** Returns the curve of turns whose control is sure; empty without both outcomes. */
  static Optional<HoldCurve> of(List<TurnMeasure> contested) {
    List<TurnMeasure> sure =
        contested.stream().filter(turn -> turn.control() != ControlLabel.UNSURE).toList();
    long held = sure.stream().filter(Scene::isHeld).count();
    if (sure.size() < TURNS || held == 0 || held == sure.size()) {
      return Optional.empty();
    }
    var mass = new double[BINS + 1];
    double total = 0;
    for (int i = 0; i < STEPS; i++) {
      double height = HEIGHT * (2.0 * i / (STEPS - 1) - 1);
      for (int j = 1; j <= STEPS; j++) {
        double slope = STEEPEST * j / STEPS;
        double weight = Math.exp(logPosterior(sure, height, slope));
        mass[(int) Math.round(BINS * Math.clamp(.5 + height / slope, 0, 1))] += weight;
        total += weight;
      }
    }
    return Optional.of(
        new HoldCurve(
            quantile(mass, .5 * total),
            new Interval(quantile(mass, .025 * total), quantile(mass, .975 * total))));
  }

  private static double logPosterior(List<TurnMeasure> sure, double height, double slope) {
    double log = -.5 * Math.pow(height / HEIGHT_SPREAD, 2) - .5 * Math.pow(slope / SLOPE_SPREAD, 2);
    for (TurnMeasure turn : sure) {
      double logit = height - slope * (turn.pressure() - .5);
      log += LogOdds.logSigmoid(Scene.isHeld(turn) ? logit : -logit);
    }
    return log;
  }

  private static double quantile(double[] mass, double upTo) {
    double sum = 0;
    for (int bin = 0; bin < mass.length; bin++) {
      sum += mass[bin];
      if (sum >= upTo) {
        return (double) bin / BINS;
      }
    }
    return 1;
  }
}
