package dev.leeway.report;

import static dev.leeway.report.JsonRecord.label;

import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Exposure;
import dev.leeway.evidence.PressureReading;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;

/** What was seen at a turn, as a JSON value. */
final class JsonEvidence {

  private JsonEvidence() {}

  static void turn(JsonWriter json, TurnEvidence turn) {
    json.object(
        object ->
            object
                .field("turn", turn.turn())
                .list("contests", turn.contests(), JsonEvidence::contest)
                .list("pressure", turn.pressure(), JsonEvidence::pressure)
                .list("readings", turn.readings(), JsonEvidence::reading)
                .list("services", turn.services(), JsonEvidence::service)
                .field("effort", turn.effort())
                .list("acts", turn.acts(), JsonEvidence::act)
                .list("exposures", turn.exposures(), JsonEvidence::exposure));
  }

  private static void contest(JsonWriter json, Contest contest) {
    json.object(
        object ->
            object
                .field("governing", contest.governing().name())
                .field("rival", contest.rival().name())
                .field("probability", contest.probability())
                .field("reason", contest.reason())
                .list("spans", contest.spans(), JsonRecord::span));
  }

  private static void pressure(JsonWriter json, PressureReading pressure) {
    json.object(
        object -> {
          object.field("cue", label(pressure.cue())).field("strength", pressure.strength());
          JsonRecord.span(object.key("span"), pressure.span());
        });
  }

  private static void reading(JsonWriter json, Reading reading) {
    json.object(
        object -> {
          object.field("scorer", reading.scorer()).field("governing", reading.governing().name());
          switch (reading) {
            case Reading.Present present -> present(object, present);
            case Reading.Absent absent ->
                object.field("present", false).field("reason", label(absent.reason()));
          }
        });
  }

  private static void present(JsonWriter json, Reading.Present present) {
    json.field("present", true)
        .field("reason", present.reason())
        .field("group", label(present.group()))
        .list("supported", present.supported(), JsonRecord::id)
        .field("probability", present.probability())
        .field("base_rate", present.baseRate())
        .list("spans", present.spans(), JsonRecord::span);
  }

  private static void service(JsonWriter json, Service service) {
    json.object(
        object ->
            object
                .field("objective", service.objective().name())
                .field("strength", service.strength())
                .field("weight", service.weight())
                .list("spans", service.spans(), JsonRecord::span));
  }

  private static void act(JsonWriter json, ActReading act) {
    json.object(
        object -> {
          object.field("act", label(act.act())).field("probability", act.probability());
          JsonRecord.span(object.key("span"), act.span());
        });
  }

  private static void exposure(JsonWriter json, Exposure exposure) {
    json.object(
        object -> {
          object.field("level", label(exposure.level()));
          JsonRecord.span(object.key("instruction"), exposure.instruction());
          object.list("conduct", exposure.conduct(), JsonRecord::span);
        });
  }
}
