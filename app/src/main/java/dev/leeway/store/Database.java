package dev.leeway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** Opens the database of a workspace and says in words why it cannot be. */
final class Database {

  /** Outside Java's own memory; enough for sorting and grouping a million rows. */
  private static final String MEMORY = "1GB";

  private Database() {}

  /** Opens for writing; the database is made if it is not there. */
  static DuckDBConnection writing(WorkspaceFiles files) throws SQLException, WorkspaceException {
    Properties settings = settings();
    // A point read goes to one row group; more threads only help questions over everything.
    settings.setProperty("threads", "2");
    return open(files, settings);
  }

  /** Opens for reading; nothing outside the database can be reached, and that cannot be changed. */
  static DuckDBConnection reading(WorkspaceFiles files) throws SQLException, WorkspaceException {
    Properties settings = settings();
    settings.setProperty("access_mode", "READ_ONLY");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("temp_directory", "");
    settings.setProperty("lock_configuration", "true");
    return open(files, settings);
  }

  private static DuckDBConnection open(WorkspaceFiles files, Properties settings)
      throws SQLException, WorkspaceException {
    try {
      return (DuckDBConnection)
          DriverManager.getConnection("jdbc:duckdb:" + files.database(), settings);
    } catch (LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw WorkspaceException.machine(
          "The database that workspaces need cannot be loaded: %s.\nIt needs 80 MB in %s, and a system that DuckDB knows (Linux, macOS on ARM, Windows)."
              .formatted(
                  firstLine(String.valueOf(cause.getMessage())),
                  System.getProperty("java.io.tmpdir")),
          cause);
    }
  }

  private static Properties settings() {
    var settings = new Properties();
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("jdbc_stream_results", "true");
    return settings;
  }

  /** Returns whether the database itself may be sound and only its write-ahead file is not. */
  static boolean isWriteAheadDamaged(SQLException failure) {
    return said(failure).toLowerCase(Locale.ROOT).contains("replaying wal");
  }

  /** Says why a workspace cannot be opened. */
  static WorkspaceException unusable(WorkspaceFiles files, SQLException failure) {
    String said = said(failure);
    if (said.contains("Conflicting lock") || said.contains("Could not set lock")) {
      return WorkspaceException.unusable(
          "The workspace %s is in use by another program: %s.\nWait until that is done."
              .formatted(files.folder(), firstLine(said)),
          failure);
    }
    if (isWriteAheadDamaged(failure)) {
      return WorkspaceException.unusable(
          "The workspace %s was cut off while it was written: %s.\nThe next leeway analyze --workspace %s puts that right and says what was lost."
              .formatted(files.folder(), firstLine(said), files.folder()),
          failure);
    }
    return WorkspaceException.unusable(
        "%s cannot be opened: %s.\nIf it is damaged, put a copy of it back, or analyse again into another workspace."
            .formatted(files.database(), firstLine(said)),
        failure);
  }

  /** Says why writing stopped. */
  static WorkspaceException stopped(WorkspaceFiles files, Exception failure) {
    return WorkspaceException.machine(
        "The workspace %s could not be written any further: %s.\nWhat it holds so far is kept. Free some space or memory and run the same command again; it goes on from there."
            .formatted(files.folder(), firstLine(String.valueOf(failure.getMessage()))),
        failure);
  }

  /**
   * Makes sure that there is a workspace.
   *
   * @throws WorkspaceException if not
   */
  static void expect(WorkspaceFiles files) throws IOException {
    if (!Files.isRegularFile(files.database())) {
      throw WorkspaceException.unusable(
          "There is no workspace in %s.\nleeway analyze PATH... --workspace %s makes one."
              .formatted(files.folder(), files.folder()));
    }
  }

  static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static String said(SQLException failure) {
    return String.valueOf(failure.getMessage());
  }
}
