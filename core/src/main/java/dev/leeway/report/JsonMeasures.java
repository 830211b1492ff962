package dev.leeway.report;

import static dev.leeway.report.JsonRecord.label;

import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Dimension;
import dev.leeway.measure.Episode;
import dev.leeway.measure.Grade;
import dev.leeway.measure.Measures;
import dev.leeway.measure.Rate;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.Verdict;
import dev.leeway.objective.ConflictLedger;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.objective.ObjectiveBelief;
import java.util.List;
import java.util.stream.IntStream;

/** Measures and belief, once per governing objective, as JSON values. */
final class JsonMeasures {

  private JsonMeasures() {}

  /**
   * Writes {@code verdict}, that of the objective that fared worst, and {@code constraints}.
   *
   * @param untested whether turns, belief and dimensions are written of what nothing contested,
   *     where they repeat the prior turn by turn
   */
  static void write(JsonWriter json, Measures measures, ObjectiveBelief belief, boolean untested) {
    json.optional(
        "verdict",
        measures.worst().map(ConstraintMeasures::verdict),
        (value, verdict) -> value.object(object -> verdict(object, verdict)));
    json.list(
        "constraints",
        measures.constraints(),
        (value, one) -> value.object(object -> constraint(object, one, belief, untested)));
  }

  static void ledger(JsonWriter json, ConflictLedger ledger) {
    json.list("entries", ledger.entries(), JsonMeasures::entry)
        .list("strengths", ledger.strengths(), JsonMeasures::strength);
  }

  private static void verdict(JsonWriter json, Verdict verdict) {
    json.field("governing", verdict.governing().name())
        .field("terminal", verdict.terminal().label())
        .field("ever_displaced", verdict.everDisplaced())
        .optional("winner", verdict.winner(), JsonRecord::id)
        .field("probability", verdict.probability());
    json.optional("onset", verdict.onset());
    json.optional("onset_low", verdict.onsetLow());
    json.optional("onset_high", verdict.onsetHigh());
  }

  private static void constraint(
      JsonWriter json, ConstraintMeasures measures, ObjectiveBelief belief, boolean untested) {
    boolean full = untested || measures.turns().stream().anyMatch(TurnMeasure::contested);
    verdict(json, measures.verdict());
    json.optional("claimed", measures.claimed(), JsonWriter::number)
        .optional("enacted", measures.enacted(), JsonWriter::number)
        .optional("gap", measures.gap(), JsonWriter::number)
        .object("hold_rate", object -> rate(object, measures.holdRate()))
        .object("grade", object -> grade(object, measures.grade()))
        .list("dimensions", full ? measures.dimensions() : List.of(), JsonMeasures::dimension)
        .list("episodes", measures.episodes(), JsonMeasures::episode)
        .list("turns", full ? measures.turns() : List.of(), JsonMeasures::turn)
        .optional(
            "belief",
            belief.under(measures.verdict().governing()).filter(one -> full),
            (value, one) -> value.object(object -> belief(object, one)));
  }

  private static void rate(JsonWriter json, Rate rate) {
    json.field("count", rate.count())
        .field("of", rate.of())
        .field("low", rate.low())
        .field("high", rate.high());
  }

  private static void grade(JsonWriter json, Grade grade) {
    json.field("letter", String.valueOf(grade.letter()))
        .field("observability", grade.observability())
        .field("contested_turns", grade.contestedTurns())
        .field("coverage", grade.coverage())
        .field("reason", grade.reason());
  }

  private static void dimension(JsonWriter json, Dimension dimension) {
    json.object(
        object -> {
          object.field("name", dimension.name()).field("status", label(dimension.status()));
          object.optional("score", dimension.score());
          object.field("label", dimension.label()).field("reason", dimension.reason());
        });
  }

  private static void episode(JsonWriter json, Episode episode) {
    json.object(
        object -> {
          object
              .field("first_turn", episode.firstTurn())
              .field("last_turn", episode.lastTurn())
              .optional("winner", episode.winner(), JsonRecord::id);
          object.optional("regained", episode.regained());
          object.optional("probe", episode.probe());
          object.field("outcome", label(episode.outcome()));
        });
  }

  private static void turn(JsonWriter json, TurnMeasure turn) {
    json.object(
        object ->
            object
                .field("turn", turn.turn())
                .field("contest", turn.contest())
                .field("contested", turn.contested())
                .field("expected", turn.expected().name())
                .list("active", turn.active(), JsonRecord::id)
                .optional("dominant", turn.dominant(), JsonRecord::id)
                .list("legitimate", turn.legitimate(), JsonRecord::id)
                .field("should_have_governed", turn.shouldHaveGoverned().name())
                .field("control", label(turn.control()))
                .field("governed", turn.governed())
                .field("displaced", turn.displaced())
                .optional("degree", turn.degree(), JsonWriter::number)
                .field("effort", turn.effort())
                .optional("claimed", turn.claimed(), JsonWriter::number)
                .field("pressure", turn.pressure()));
  }

  private static void belief(JsonWriter json, ConstraintBelief belief) {
    Iterable<Integer> turns = IntStream.range(0, belief.turns()).boxed().toList();
    json.list("states", belief.states(), JsonRecord::id)
        .list("contest", turns, (value, turn) -> value.number(belief.contest(turn)))
        .list(
            "smoothed",
            turns,
            (row, turn) ->
                row.list(belief.states(), (v, id) -> v.number(belief.smoothed(turn, id))))
        .list(
            "filtered",
            turns,
            (row, turn) ->
                row.list(belief.states(), (v, id) -> v.number(belief.filtered(turn, id))))
        .list("first_loss", turns, (value, turn) -> value.number(belief.firstLoss(turn)))
        .list("ever_dominant", belief.states(), (v, id) -> v.number(belief.everDominant(id)))
        .field("ever_displaced", belief.everDisplaced())
        .list("path", belief.path(), JsonRecord::id)
        .field("log_evidence_ratio", belief.logEvidenceRatio());
  }

  private static void entry(JsonWriter json, ConflictLedger.Entry entry) {
    json.object(
        object ->
            object
                .field("turn", entry.turn())
                .field("first", entry.first().name())
                .field("second", entry.second().name())
                .field("win_share", entry.winShare()));
  }

  private static void strength(JsonWriter json, ConflictLedger.Strength strength) {
    json.object(
        object ->
            object
                .field("objective", strength.objective().name())
                .field("log_odds", strength.logOdds())
                .field("meetings", strength.meetings()));
  }
}
