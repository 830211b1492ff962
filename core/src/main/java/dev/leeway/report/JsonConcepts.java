package dev.leeway.report;

import dev.leeway.math.Interval;
import dev.leeway.measure.concept.Answer;
import dev.leeway.measure.concept.ConceptAnswers;
import dev.leeway.measure.concept.Needs;
import dev.leeway.measure.concept.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answers about every concept as JSON values. */
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
                    concepts.answers().stream().filter(each -> !isUncontested(each)).toList(),
                    JsonConcepts::answer)
                .list(
                    "uncontested",
                    concepts.answers().stream().filter(JsonConcepts::isUncontested).toList(),
                    (value, each) -> value.string(each.id())));
  }

  /** Such an answer holds nothing but that, so its concept's id says it all. */
  private static boolean isUncontested(Answer answer) {
    return answer.status() == Answer.Status.UNCONTESTED;
  }

  private static void answer(JsonWriter json, Answer answer) {
    json.object(
        object -> {
          object.field("id", answer.id()).field("status", answer.status().label());
          number(object, answer.value(), answer.interval());
          object.field("label", answer.label()).field("reason", answer.reason());
          turns(object, answer.turns());
          object
              .list("parts", answer.parts(), JsonConcepts::part)
              .optional("needs", answer.needs(), JsonConcepts::needs);
        });
  }

  private static void part(JsonWriter json, Part part) {
    json.object(
        object -> {
          object.field("name", part.name());
          number(object, part.value(), part.interval());
          object.field("label", part.label());
          turns(object, part.turns());
        });
  }

  private static void number(JsonWriter json, Optional<Double> value, Optional<Interval> interval) {
    json.optional("value", value, JsonWriter::number)
        .optional("low", interval.map(Interval::low), JsonWriter::number)
        .optional("high", interval.map(Interval::high), JsonWriter::number);
  }

  /** Writes turns as runs, since they mostly are: [[0, 4], [7, 7]]. */
  private static void turns(JsonWriter json, List<Integer> turns) {
    json.list(
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
          object.optional("turn", needs.turn());
          object.field("what", needs.what());
        });
  }
}
