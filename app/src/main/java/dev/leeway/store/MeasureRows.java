package dev.leeway.store;

import static dev.leeway.store.EvidenceRows.name;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.finding.Citation;
import dev.leeway.finding.Finding;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Dimension;
import dev.leeway.measure.Episode;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.Verdict;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Measures, verdicts and findings as rows. */
final class MeasureRows {

  private MeasureRows() {}

  static void write(Tables tables, UUID analysis, int rank, ConstraintMeasures measures)
      throws SQLException {
    verdict(tables.of("verdicts").id(analysis).count(rank), measures);
    String governing = measures.verdict().governing().name();
    Table turns = tables.of("measures");
    for (TurnMeasure turn : measures.turns()) {
      turn(turns.id(analysis).text(governing), turn);
    }
    Table dimensions = tables.of("dimensions");
    for (Dimension dimension : measures.dimensions()) {
      dimensions
          .id(analysis)
          .text(governing)
          .text(dimension.name())
          .text(name(dimension.status()))
          .count(dimension.score())
          .text(dimension.label())
          .text(dimension.reason())
          .end();
    }
    Table episodes = tables.of("episodes");
    for (Episode episode : measures.episodes()) {
      objective(
              episodes
                  .id(analysis)
                  .text(governing)
                  .count(episode.firstTurn())
                  .count(episode.lastTurn()),
              episode.winner())
          .count(episode.regained())
          .count(episode.probe())
          .text(name(episode.outcome()))
          .end();
    }
  }

  private static void verdict(Table row, ConstraintMeasures measures) throws SQLException {
    Verdict verdict = measures.verdict();
    row.text(verdict.governing().name())
        .text(verdict.terminal().label())
        .truth(verdict.everDisplaced());
    objective(row, verdict.winner());
    // A figure for what nothing tested would be read as a good one.
    row.value(
            verdict.terminal() == TerminalState.UNCONTESTED
                ? Optional.empty()
                : Optional.of(verdict.probability()))
        .count(verdict.onset())
        .count(verdict.onsetLow())
        .count(verdict.onsetHigh())
        .count(measures.grade().contestedTurns())
        .value(measures.claimed())
        .value(measures.enacted())
        .count(measures.holdRate().count())
        .count(measures.holdRate().of())
        .text(String.valueOf(measures.grade().letter()))
        .value(measures.grade().observability())
        .value(measures.grade().coverage())
        .end();
  }

  private static void turn(Table row, TurnMeasure turn) throws SQLException {
    row.count(turn.turn()).value(turn.contest()).truth(turn.contested());
    objective(row, turn.dominant())
        .text(turn.shouldHaveGoverned().name())
        .text(name(turn.control()))
        .value(turn.governed())
        .value(turn.displaced())
        .value(turn.degree())
        .value(turn.effort())
        .value(turn.claimed())
        .value(turn.pressure())
        .end();
  }

  static void write(Tables tables, UUID analysis, List<Finding> findings) throws SQLException {
    Table table = tables.of("findings");
    Table citations = tables.of("citations");
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      table
          .id(analysis)
          .count(i)
          .text(finding.kind().label())
          .text(name(finding.severity()))
          .text(finding.governing().name())
          .text(finding.target().name())
          .count(finding.firstTurn())
          .count(finding.lastTurn())
          .value(finding.probability())
          .text(finding.sentence())
          .end();
      for (int j = 0; j < finding.citations().size(); j++) {
        citation(citations.id(analysis).count(i).count(j), finding.citations().get(j));
      }
    }
  }

  private static void citation(Table row, Citation citation) throws SQLException {
    row.count(citation.span().message())
        .count(citation.span().part())
        .count(citation.span().start())
        .count(citation.span().end())
        .text(citation.messageId())
        .text(citation.quotation())
        .text(citation.note())
        .end();
  }

  private static Table objective(Table row, Optional<ObjectiveId> objective) throws SQLException {
    return objective.isPresent() ? row.text(objective.get().name()) : row.absent();
  }
}
