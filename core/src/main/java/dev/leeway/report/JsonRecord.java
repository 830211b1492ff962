package dev.leeway.report;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.finding.Citation;
import dev.leeway.finding.Finding;
import dev.leeway.transcript.Anomaly;
import dev.leeway.transcript.DeclaredEvent;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Turn;
import java.util.Locale;

/** The record's own things and the findings about it, as JSON values. */
final class JsonRecord {

  private JsonRecord() {}

  static void id(JsonWriter json, ObjectiveId id) {
    json.string(id.name());
  }

  /** Returns the name of an enum's value as JSON has it: {@code cite-policy}. */
  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static void span(JsonWriter json, Span span) {
    json.object(object -> place(object, span));
  }

  static void turn(JsonWriter json, Turn turn) {
    json.object(
        object ->
            object
                .field("context_from", turn.contextFrom())
                .field("message", turn.message())
                .field("results_to", turn.resultsTo()));
  }

  static void event(JsonWriter json, DeclaredEvent event) {
    json.object(
        object ->
            object.field("name", event.name()).field("before_message", event.beforeMessage()));
  }

  static void anomaly(JsonWriter json, Anomaly anomaly) {
    json.object(
        object ->
            object
                .field("kind", anomaly.kind())
                .field("message", anomaly.message())
                .field("detail", anomaly.detail()));
  }

  static void finding(JsonWriter json, Finding finding) {
    json.object(
        object ->
            object
                .field("kind", finding.kind().label())
                .field("severity", label(finding.severity()))
                .field("governing", finding.governing().name())
                .field("target", finding.target().name())
                .field("first_turn", finding.firstTurn())
                .field("last_turn", finding.lastTurn())
                .field("probability", finding.probability())
                .field("sentence", finding.sentence())
                .list("citations", finding.citations(), JsonRecord::citation));
  }

  static void citation(JsonWriter json, Citation citation) {
    json.object(
        object -> {
          object.field("message_id", citation.messageId());
          place(object, citation.span());
          object.field("quotation", citation.quotation()).field("note", citation.note());
        });
  }

  private static void place(JsonWriter json, Span span) {
    json.field("message", span.message())
        .field("part", span.part())
        .field("start", span.start())
        .field("end", span.end());
  }
}
