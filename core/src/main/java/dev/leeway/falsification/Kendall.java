package dev.leeway.falsification;

import java.util.OptionalDouble;

/** Agreement of two rankings. */
final class Kendall {

  private Kendall() {}

  /** Returns tau-b, in [-1, 1]; empty if either does not vary. */
  static OptionalDouble tau(double[] one, double[] other) {
    long agreement = 0;
    long untiedOne = 0;
    long untiedOther = 0;
    for (int a = 0; a < one.length; a++) {
      for (int b = 0; b < a; b++) {
        int first = Double.compare(one[a], one[b]);
        int second = Double.compare(other[a], other[b]);
        agreement += (long) Integer.signum(first) * Integer.signum(second);
        untiedOne += first == 0 ? 0 : 1;
        untiedOther += second == 0 ? 0 : 1;
      }
    }
    return untiedOne == 0 || untiedOther == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(agreement / Math.sqrt((double) untiedOne * untiedOther));
  }
}
