package dev.leeway.weave.pluralism;

import java.util.OptionalDouble;

/**
 * Temporal pluralism of one transcript by Klassen's scheme: the status U of a stakeholder over a
 * range of turns is its mean service there; W aggregates over stakeholders; B says which ranges
 * count; the result is the mean of W over them.
 */
public final class Temporal {

  private Temporal() {}

  /**
   * Returns the mean of the aggregate over the times that count; empty without a turn.
   *
   * @param services shape (turns, stakeholders), in [0, 1]
   * @param window turns of a window, at least 1
   */
  public static OptionalDouble of(double[][] services, Welfare welfare, Times times, int window) {
    if (window < 1) {
      throw new IllegalArgumentException(
          "window of %d turns, expected 1 or more".formatted(window));
    }
    if (services.length == 0) {
      return OptionalDouble.empty();
    }
    return times.ranges(services.length, window).stream()
        .mapToDouble(range -> welfare.of(status(services, range[0], range[1])))
        .average();
  }

  private static double[] status(double[][] services, int from, int to) {
    var status = new double[services[0].length];
    for (int turn = from; turn < to; turn++) {
      for (int h = 0; h < status.length; h++) {
        status[h] += services[turn][h] / (to - from);
      }
    }
    return status;
  }
}
