package dev.leeway.falsification;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Linear correlation, and how far two sets of measures measure one thing. */
final class Correlation {

  private static final double CONSTANT = 1e-12;

  private Correlation() {}

  /** Returns Pearson's r over weighted rows; empty if either does not vary. */
  static OptionalDouble of(double[] one, double[] other, int[] weights) {
    double n = 0;
    double first = 0;
    double second = 0;
    for (int row = 0; row < one.length; row++) {
      n += weights[row];
      first += weights[row] * one[row];
      second += weights[row] * other[row];
    }
    double product = 0;
    double squares = 0;
    double others = 0;
    for (int row = 0; row < one.length; row++) {
      double a = one[row] - first / n;
      double b = other[row] - second / n;
      product += weights[row] * a * b;
      squares += weights[row] * a * a;
      others += weights[row] * b * b;
    }
    return squares < CONSTANT || others < CONSTANT
        ? OptionalDouble.empty()
        : OptionalDouble.of(product / Math.sqrt(squares * others));
  }

  /**
   * Returns the heterotrait-monotrait ratio with absolute correlations: their mean between the sets
   * over the geometric mean of their means within. Measures that do not vary are left out.
   *
   * <p>J. Henseler, C. Ringle, M. Sarstedt. A new criterion for assessing discriminant validity.
   * 2015.
   */
  static OptionalDouble heterotrait(List<double[]> one, List<double[]> other, int[] weights) {
    OptionalDouble between = mean(one, other, weights);
    OptionalDouble within = mean(one, one, weights);
    OptionalDouble among = mean(other, other, weights);
    if (between.isEmpty() || within.isEmpty() || among.isEmpty()) {
      return OptionalDouble.empty();
    }
    double scale = Math.sqrt(within.getAsDouble() * among.getAsDouble());
    return scale == 0 ? OptionalDouble.empty() : OptionalDouble.of(between.getAsDouble() / scale);
  }

  private static OptionalDouble mean(List<double[]> one, List<double[]> other, int[] weights) {
    var found = new ArrayList<Double>();
    for (int a = 0; a < one.size(); a++) {
      for (int b = one == other ? a + 1 : 0; b < other.size(); b++) {
        of(one.get(a), other.get(b), weights).ifPresent(r -> found.add(Math.abs(r)));
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).average();
  }
}
