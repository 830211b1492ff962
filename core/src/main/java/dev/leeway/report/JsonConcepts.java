package dev.leeway.report;

import dev.leeway.math.Interval;
import dev.leeway.measure.concept.Answer;
import dev.leeway.measure.concept.ConceptAnswers;
import dev.leeway.measure.concept.Needs;
import dev.leeway.measure.concept.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answers about every concept as JSON values: what this transcript says. A field that has
 * nothing to say is left out, and what is the same for all transcripts stands in docs/concepts.md.
 */
final class JsonConcepts {

  /** First and last turn of a run of turns, both included. */
  private record Run(int first, int last) {}

  private JsonConcepts() {}

  static void write(JsonWriter json, ConceptAnswers concepts) {
    json.object(
        object ->
            object
                .field("governing", concepts.governing().name())
                .list(
                    "answers",
                    concepts.answers().stream().filter(JsonConcepts::isOfThis).toList(),
                    JsonConcepts::answer)
                .object("not_derivable", missing -> notDerivable(missing, concepts))
                .list(
                    "uncontested",
                    of(concepts, Answer.Status.UNCONTESTED),
                    (value, each) -> value.string(each.id())));
  }

  private static boolean isOfThis(Answer answer) {
    return answer.status() != Answer.Status.UNCONTESTED
        && answer.status() != Answer.Status.NOT_DERIVABLE;
  }

  private static List<Answer> of(ConceptAnswers concepts, Answer.Status status) {
    return concepts.answers().stream().filter(each -> each.status() == status).toList();
  }

  /** All else that such an answer says is the same for every transcript. */
  private static void notDerivable(JsonWriter json, ConceptAnswers concepts) {
    for (Answer each : of(concepts, Answer.Status.NOT_DERIVABLE)) {
      json.optional(each.id(), each.needs().map(Needs::turn).orElseGet(OptionalInt::empty));
    }
  }

  private static void answer(JsonWriter json, Answer answer) {
    String status = answer.status().label();
    json.object(
        object -> {
          object.field("id", answer.id()).field("status", status);
          number(object, answer.value(), answer.interval());
          label(object, answer.label(), status.replace('-', ' '));
          object.field("reason", answer.reason());
          turns(object, answer.turns());
          object
              .present("parts", answer.parts(), JsonConcepts::part)
              .present("needs", answer.needs(), JsonConcepts::needs);
        });
  }

  private static void part(JsonWriter json, Part part) {
    json.object(
        object -> {
          object.field("name", part.name());
          number(object, part.value(), part.interval());
          label(object, part.label(), "");
          turns(object, part.turns());
        });
  }

  private static void number(JsonWriter json, Optional<Double> value, Optional<Interval> interval) {
    json.present("value", value, JsonWriter::number)
        .present("low", interval.map(Interval::low), JsonWriter::number)
        .present("high", interval.map(Interval::high), JsonWriter::number);
  }

  private static void label(JsonWriter json, String label, String known) {
    json.present("label", Optional.of(label).filter(it -> !it.equals(known)), JsonWriter::string);
  }

  /** Writes turns as runs, since they mostly are: [[0, 4], [7, 7]]. */
  private static void turns(JsonWriter json, List<Integer> turns) {
    json.present(
        "turns",
        runs(turns),
        (value, run) ->
            value.list(List.of(run.first(), run.last()), (v, turn) -> v.number((long) turn)));
  }

  private static List<Run> runs(List<Integer> turns) {
    var runs = new ArrayList<Run>();
    for (int turn : turns) {
      if (!runs.isEmpty() && turn == runs.getLast().last() + 1) {
        runs.set(runs.size() - 1, new Run(runs.getLast().first(), turn));
      } else {
        runs.add(new Run(turn, turn));
      }
    }
    return runs;
  }

  private static void needs(JsonWriter json, Needs needs) {
    json.object(
        object -> {
          object.field("kind", needs.kind().label()).field("count", needs.count());
          if (needs.turn().isPresent()) {
            object.field("turn", needs.turn().getAsInt());
          }
          object.field("what", needs.what());
        });
  }
}
