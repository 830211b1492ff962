package dev.leeway.measure.concept;

import dev.leeway.math.Interval;
import java.util.List;
import java.util.Optional;

/**
 * One named piece of an answer.
 *
 * @param value in the unit that the answer's reason names; empty if the piece is only a word
 * @param interval 95%; empty where none makes sense
 * @param label a word, or empty
 * @param turns what it rests on, from 0, ascending
 */
public record Part(
    String name,
    Optional<Double> value,
    Optional<Interval> interval,
    String label,
    List<Integer> turns) {

  public Part {
    turns = List.copyOf(turns);
  }

  static Part of(String name, double value) {
    return new Part(name, Optional.of(value), Optional.empty(), "", List.of());
  }

  static Part of(String name, double value, Interval interval) {
    return new Part(name, Optional.of(value), Optional.of(interval), "", List.of());
  }

  static Part of(String name, String label) {
    return new Part(name, Optional.empty(), Optional.empty(), label, List.of());
  }

  Part labelled(String word) {
    return new Part(name, value, interval, word, turns);
  }

  Part on(List<Integer> restsOn) {
    return new Part(name, value, interval, label, restsOn);
  }
}
