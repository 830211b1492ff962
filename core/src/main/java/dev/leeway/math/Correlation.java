package dev.leeway.math;

import java.util.OptionalDouble;

/** How far two lists of numbers go together, and the line through them. */
public final class Correlation {

  private Correlation() {}

  /** Returns Pearson's correlation in [-1, 1]; empty where one list does not vary. */
  public static OptionalDouble pearson(double[] x, double[] y) {
    double varianceX = covariance(x, x);
    double varianceY = covariance(y, y);
    return varianceX > 0 && varianceY > 0
        ? OptionalDouble.of(
            Math.clamp(covariance(x, y) / Math.sqrt(varianceX * varianceY), -1.0, 1.0))
        : OptionalDouble.empty();
  }

  /**
   * Returns the correlation of x and y with what a third list explains of both taken out; empty
   * where one does not vary or the third explains one entirely.
   */
  public static OptionalDouble partial(double[] x, double[] y, double[] control) {
    OptionalDouble xy = pearson(x, y);
    if (xy.isEmpty()) {
      return xy;
    }
    double xz = pearson(x, control).orElse(0);
    double yz = pearson(y, control).orElse(0);
    double rest = (1 - xz * xz) * (1 - yz * yz);
    return rest > 1e-12
        ? OptionalDouble.of(Math.clamp((xy.getAsDouble() - xz * yz) / Math.sqrt(rest), -1.0, 1.0))
        : OptionalDouble.empty();
  }

  /** Returns the slope of the least-squares line of y on x; empty where x does not vary. */
  public static OptionalDouble slope(double[] x, double[] y) {
    double variance = covariance(x, x);
    return variance > 0 ? OptionalDouble.of(covariance(x, y) / variance) : OptionalDouble.empty();
  }

  private static double covariance(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "%d and %d numbers, expected equal numbers".formatted(x.length, y.length));
    }
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return x.length == 0 ? 0 : sum / x.length;
  }

  private static double mean(double[] numbers) {
    double sum = 0;
    for (double each : numbers) {
      sum += each;
    }
    return numbers.length == 0 ? 0 : sum / numbers.length;
  }
}
