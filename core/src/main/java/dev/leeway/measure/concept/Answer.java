package dev.leeway.measure.concept;

import dev.leeway.math.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one transcript says about one concept under one governing objective: a value, or exactly why
 * there is none.
 *
 * @param id the concept's
 * @param value in the unit that the reason names; only where measured, and not for answers that are
 *     a word
 * @param interval 95%; empty where none makes sense
 * @param label the answer in a word or two
 * @param reason one sentence: what the answer rests on, or what is missing
 * @param turns the turns that it rests on, from 0, ascending
 * @param parts pieces that belong to it, in a fixed order
 * @param needs what would have to be recorded to answer, or to answer better
 */
public record Answer(
    String id,
    Status status,
    Optional<Double> value,
    Optional<Interval> interval,
    String label,
    String reason,
    List<Integer> turns,
    List<Part> parts,
    Optional<Needs> needs) {

  /** Whether there is an answer. */
  public enum Status {
    MEASURED,
    /** Something was contested, and the case that this asks about did not arise. */
    UNTESTED,
    /** Nothing put the governing objective to the test. */
    UNCONTESTED,
    /** The case arose, too seldom or too dimly. */
    NOT_ENOUGH,
    /** No single transcript can say it. */
    NOT_DERIVABLE;

    /** Returns the name that reports use: {@code not-derivable}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Answer {
    turns = List.copyOf(turns);
    parts = List.copyOf(parts);
    if (status != Status.MEASURED && value.isPresent()) {
      throw new IllegalArgumentException("%s is %s with a value".formatted(id, status.label()));
    }
    if (status == Status.NOT_DERIVABLE && needs.isEmpty()) {
      throw new IllegalArgumentException(id + " is not derivable, and does not say what it needs");
    }
  }

  static Answer measured(Concept concept, String label, String reason) {
    return plain(concept, Status.MEASURED, label, reason);
  }

  static Answer measured(Concept concept, double value, String label, String reason) {
    return measured(concept, label, reason).value(value);
  }

  static Answer untested(Concept concept, String reason) {
    return plain(concept, Status.UNTESTED, "untested", reason);
  }

  static Answer uncontested(Concept concept) {
    return plain(
        concept,
        Status.UNCONTESTED,
        "uncontested",
        "nothing put the governing objective to the test");
  }

  static Answer notEnough(Concept concept, String reason) {
    return plain(concept, Status.NOT_ENOUGH, "not enough", reason);
  }

  static Answer notDerivable(Concept concept, Needs needs) {
    return new Answer(
        concept.id(),
        Status.NOT_DERIVABLE,
        Optional.empty(),
        Optional.empty(),
        "not derivable",
        "not derivable from one log; needs " + needs.what(),
        List.of(),
        List.of(),
        Optional.of(needs));
  }

  private static Answer plain(Concept concept, Status status, String label, String reason) {
    return new Answer(
        concept.id(),
        status,
        Optional.empty(),
        Optional.empty(),
        label,
        reason,
        List.of(),
        List.of(),
        Optional.empty());
  }

  Answer value(double number) {
    return new Answer(
        id, status, Optional.of(number), interval, label, reason, turns, parts, needs);
  }

  Answer within(Interval range) {
    return new Answer(id, status, value, Optional.of(range), label, reason, turns, parts, needs);
  }

  Answer on(List<Integer> restsOn) {
    return new Answer(id, status, value, interval, label, reason, restsOn, parts, needs);
  }

  Answer with(Part part) {
    var more = new ArrayList<Part>(parts);
    more.add(part);
    return with(more);
  }

  Answer with(List<Part> pieces) {
    return new Answer(id, status, value, interval, label, reason, turns, pieces, needs);
  }

  Answer needing(Needs missing) {
    return new Answer(
        id, status, value, interval, label, reason, turns, parts, Optional.of(missing));
  }

  /** Returns the piece of this name. */
  public Optional<Part> part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }
}
