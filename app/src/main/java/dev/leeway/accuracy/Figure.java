package dev.leeway.accuracy;

import dev.leeway.math.Interval;

/** One figure of a benchmark. */
public sealed interface Figure {

  String name();

  /**
   * A figure that could be taken.
   *
   * @param interval 95% interval; both ends are the value where chance has no part
   * @param note what a reader must know of it; may be empty
   */
  record Measured(String name, double value, Interval interval, String note) implements Figure {}

  /**
   * A figure that these rows do not allow.
   *
   * @param reason one clause
   */
  record Undefined(String name, String reason) implements Figure {}
}
