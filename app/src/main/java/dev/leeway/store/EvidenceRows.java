package dev.leeway.store;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Exposure;
import dev.leeway.evidence.PressureReading;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.objective.ObjectiveBelief;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was seen at each turn, and what is believed of it, as rows. */
final class EvidenceRows {

  private EvidenceRows() {}

  static void write(Tables tables, UUID analysis, List<TurnEvidence> evidence) throws SQLException {
    Table readings = tables.of("readings");
    Table signals = tables.of("signals");
    for (TurnEvidence turn : evidence) {
      for (Reading reading : turn.readings()) {
        reading(readings.id(analysis).count(turn.turn()), reading);
      }
      signals(signals, analysis, turn);
    }
  }

  private static void reading(Table row, Reading reading) throws SQLException {
    row.text(reading.governing().name()).text(reading.scorer());
    switch (reading) {
      case Reading.Present present ->
          row.absent()
              .text(name(present.group()))
              .text(
                  present.supported().stream()
                      .map(ObjectiveId::name)
                      .collect(Collectors.joining(" ")))
              .value(present.probability())
              .value(present.baseRate())
              .text(present.reason())
              .end();
      case Reading.Absent absent ->
          row.text(name(absent.reason())).absent().absent().absent().absent().absent().end();
    }
  }

  private static void signals(Table table, UUID analysis, TurnEvidence turn) throws SQLException {
    for (Contest contest : turn.contests()) {
      signal(table, analysis, turn, "contest")
          .text(contest.governing().name())
          .text(contest.rival().name())
          .value(contest.probability())
          .end();
    }
    for (PressureReading pressure : turn.pressure()) {
      signal(table, analysis, turn, "pressure")
          .text(name(pressure.cue()))
          .absent()
          .value(pressure.strength())
          .end();
    }
    for (Service service : turn.services()) {
      signal(table, analysis, turn, "service")
          .text(service.objective().name())
          .absent()
          .value(service.strength())
          .end();
    }
    for (ActReading act : turn.acts()) {
      signal(table, analysis, turn, "act")
          .text(name(act.act()))
          .absent()
          .value(act.probability())
          .end();
    }
    for (Exposure exposure : turn.exposures()) {
      signal(table, analysis, turn, "exposure")
          .text(name(exposure.level()))
          .absent()
          .absent()
          .end();
    }
  }

  private static Table signal(Table table, UUID analysis, TurnEvidence turn, String kind)
      throws SQLException {
    return table.id(analysis).count(turn.turn()).text(kind);
  }

  static void write(Tables tables, UUID analysis, ObjectiveBelief belief) throws SQLException {
    Table table = tables.of("beliefs");
    for (ConstraintBelief constraint : belief.constraints()) {
      for (int turn = 0; turn < constraint.turns(); turn++) {
        for (ObjectiveId objective : constraint.states()) {
          table
              .id(analysis)
              .text(constraint.governing().name())
              .count(turn)
              .text(objective.name())
              .value(constraint.filtered(turn, objective))
              .value(constraint.smoothed(turn, objective))
              .end();
        }
      }
    }
  }

  /** Returns the name that reports use. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
