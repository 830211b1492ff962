package dev.leeway.store;

import dev.leeway.analysis.Lineage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table of runs: one row a run, written when it begins and when it ends. Times are UTC. */
final class Runs {

  private final Connection connection;

  Runs(Connection connection) {
    this.connection = connection;
  }

  /** Returns the number that the next run takes; a number that is in use elsewhere is skipped. */
  long next(long used) throws SQLException {
    try (PreparedStatement ask =
            connection.prepareStatement(
                "SELECT coalesce(greatest((SELECT max(run) FROM runs),"
                    + " (SELECT max(run) FROM entries)), 0)");
        ResultSet rows = ask.executeQuery()) {
      return 1 + Math.max(used, rows.next() ? rows.getLong(1) : 0);
    }
  }

  void begin(long run, UUID lineage) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO runs (run, started, state, process, host, lineage)"
                + " VALUES (?, ?, 'running', ?, ?, ?)")) {
      insert.setLong(1, run);
      insert.setObject(2, LocalDateTime.now(ZoneOffset.UTC));
      insert.setLong(3, ProcessHandle.current().pid());
      insert.setString(4, WorkspaceLock.host());
      insert.setObject(5, lineage);
      insert.execute();
    }
  }

  /** Writes what became of a run, counted from what is stored of it. */
  void end(long run, String state, long lost) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE runs SET ended = ?, state = ?, lost = ?, taken = e.taken,
              analysed = e.analysed, from_store = e.again, failed = e.failed
            FROM (
              SELECT count(*) AS taken,
                count(*) FILTER (analysis IS NOT NULL AND NOT from_store) AS analysed,
                count(*) FILTER (from_store) AS again,
                count(*) FILTER (problem IS NOT NULL) AS failed
              FROM entries WHERE run = ?) AS e
            WHERE runs.run = ?""")) {
      update.setObject(1, LocalDateTime.now(ZoneOffset.UTC));
      update.setString(2, state);
      update.setLong(3, lost);
      update.setLong(4, run);
      update.setLong(5, run);
      update.execute();
    }
  }

  /** Returns how many transcripts of a run that were begun are stored. */
  long stored(long run) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement(
            "SELECT count(*) FROM entries"
                + " WHERE run = ? AND transcript IS NOT NULL AND NOT from_store")) {
      ask.setLong(1, run);
      try (ResultSet rows = ask.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /**
   * Keeps where the analyses of a run come from; returns whether some run came from there before.
   */
  boolean lineage(UUID hash, Lineage lineage, String build) throws SQLException {
    String settings =
        lineage.settings().entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("\n"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO lineages SELECT ?, ?, ?, ?, ?, ?, ?"
                + " WHERE NOT EXISTS (SELECT 1 FROM lineages WHERE lineage = ?)")) {
      insert.setObject(1, hash);
      insert.setString(2, lineage.tool());
      insert.setString(3, build);
      insert.setString(4, lineage.charter());
      insert.setString(5, lineage.encoder());
      insert.setString(6, lineage.bundle());
      insert.setString(7, settings);
      insert.setObject(8, hash);
      return insert.executeUpdate() == 0;
    }
  }
}
