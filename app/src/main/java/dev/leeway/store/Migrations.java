package dev.leeway.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Brings a workspace to the present version, step by step. A step is never changed once it has been
 * released; whatever is new is a further step.
 */
final class Migrations {

  /** The steps in order; the number of a step is its place, from 1. */
  private static final List<String> STEPS = List.of("001-tables", "002-current");

  private Migrations() {}

  /** Returns the version that this program writes. */
  static int latest() {
    return STEPS.size();
  }

  /**
   * Returns the version of a workspace, 0 if it is empty.
   *
   * @throws WorkspaceException if it is newer than this program, or no workspace at all
   */
  static int version(Connection connection, WorkspaceFiles files)
      throws SQLException, WorkspaceException {
    try (Statement statement = connection.createStatement()) {
      if (!isPresent(statement)) {
        return 0;
      }
      try (ResultSet answer = statement.executeQuery("SELECT max(number) FROM migrations")) {
        int version = answer.next() ? answer.getInt(1) : 0;
        if (version > latest()) {
          throw WorkspaceException.unusable(
              "%s has version %d, and this Leeway knows versions up to %d.\nUse the Leeway that wrote it or a newer one, or give another workspace."
                  .formatted(files.folder(), version, latest()));
        }
        return version;
      }
    }
  }

  /** Returns whether the table of steps is there; a database of somebody else's is refused. */
  private static boolean isPresent(Statement statement) throws SQLException, WorkspaceException {
    try (ResultSet tables =
        statement.executeQuery(
            "SELECT count(*), count(*) FILTER (table_name = 'migrations')"
                + " FROM duckdb_tables() WHERE NOT temporary")) {
      boolean any = tables.next() && tables.getInt(1) > 0;
      if (any && tables.getInt(2) == 0) {
        throw WorkspaceException.unusable(
            "workspace.duckdb is a database, but not one of Leeway's.\nGive another folder.");
      }
      return any;
    }
  }

  /** Applies every step that a workspace lacks. */
  static void apply(Connection connection, WorkspaceFiles files)
      throws SQLException, WorkspaceException {
    for (int number = version(connection, files) + 1; number <= latest(); number++) {
      apply(connection, number);
    }
  }

  /** Applies one step: wholly, or not at all. */
  static void apply(Connection connection, int number) throws SQLException {
    String name = STEPS.get(number - 1);
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN TRANSACTION");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS migrations (number INTEGER, name VARCHAR, applied TIMESTAMP)");
      statement.execute(script(name));
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO migrations VALUES (?, ?, ?)")) {
        insert.setInt(1, number);
        insert.setString(2, name);
        insert.setObject(3, LocalDateTime.now(ZoneOffset.UTC));
        insert.execute();
      }
      statement.execute("COMMIT");
    }
  }

  private static String script(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("the step " + name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
