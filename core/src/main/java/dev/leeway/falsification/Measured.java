package dev.leeway.falsification;

import dev.leeway.math.Interval;
import java.util.Optional;

/**
 * One figure of a test.
 *
 * @param value empty if it has none; then the note says why
 * @param interval at the registered level; empty if chance was not measured
 * @param note what a reader must know; may be empty
 */
public record Measured(
    String name, Optional<Double> value, Optional<Interval> interval, String note) {

  static Measured of(String name, Optional<Sampled> sampled, String note) {
    return new Measured(name, sampled.map(Sampled::value), sampled.map(Sampled::interval), note);
  }

  static Measured count(String name, double value) {
    return new Measured(name, Optional.of(value), Optional.empty(), "");
  }
}
