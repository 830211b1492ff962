package dev.leeway.measure.concept;

import dev.leeway.math.LogOdds;

/**
 * The one jump that fits a series best.
 *
 * @param weight how much likelier it is than a straight line, in [0, 1], from the two's BIC: least
 *     squares, a step having one parameter more
 * @param size mean after less mean before
 */
record Step(double weight, double size) {

  private static final int LINE = 3;
  private static final int STEP = 4;

  /** Returns the best step of a series of two values or more. */
  static Step of(double[] series) {
    double best = Double.POSITIVE_INFINITY;
    int where = 1;
    double[] before = spreads(series);
    double[] after = spreads(reversed(series));
    for (int at = 1; at < series.length; at++) {
      double residual = before[at] + after[series.length - at];
      if (residual < best) {
        best = residual;
        where = at;
      }
    }
    double size = mean(series, where, series.length) - mean(series, 0, where);
    double line = bic(lineResidual(series), series.length, LINE);
    return new Step(LogOdds.sigmoid((line - bic(best, series.length, STEP)) / 2), size);
  }

  private static double bic(double residual, int n, int parameters) {
    // Below this variance two fits differ by nothing that anybody could see.
    double variance = Math.max(residual / n, 1e-4);
    return n * Math.log(variance) + parameters * Math.log(n);
  }

  /** The spread of the first so many, for every so many, in one pass (Welford 1962). */
  private static double[] spreads(double[] series) {
    var spreads = new double[series.length + 1];
    double mean = 0;
    for (int i = 0; i < series.length; i++) {
      double off = series[i] - mean;
      mean += off / (i + 1);
      spreads[i + 1] = spreads[i] + off * (series[i] - mean);
    }
    return spreads;
  }

  private static double[] reversed(double[] series) {
    var reversed = new double[series.length];
    for (int i = 0; i < series.length; i++) {
      reversed[i] = series[series.length - 1 - i];
    }
    return reversed;
  }

  private static double spread(double[] series, int from, int to) {
    double mean = mean(series, from, to);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (series[i] - mean) * (series[i] - mean);
    }
    return sum;
  }

  private static double mean(double[] series, int from, int to) {
    double mean = 0;
    for (int i = from; i < to; i++) {
      mean += series[i] / (to - from);
    }
    return mean;
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
