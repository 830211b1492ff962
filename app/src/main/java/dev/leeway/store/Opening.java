package dev.leeway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * Opens a workspace for writing, whatever became of the run before: brings it to the present
 * version, and says what that run has lost.
 */
final class Opening {

  /**
   * An open workspace.
   *
   * @param run the number that the next run takes
   * @param note what its user has to know; empty if nothing
   */
  record Opened(DuckDBConnection connection, long run, String note) {}

  /** Bytes of the three headers that DuckDB begins every database with. */
  private static final long HEADERS = 3 * 4096;

  private final WorkspaceFiles files;
  private Optional<Path> setAside = Optional.empty();

  Opening(WorkspaceFiles files) {
    this.files = files;
  }

  Opened open() throws IOException {
    try {
      DuckDBConnection connection = connection();
      try {
        Migrations.apply(connection, files);
        return recovered(connection);
      } catch (SQLException | IOException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw Database.unusable(files, e);
    }
  }

  /** A write-ahead file that cannot be read is put aside; what it held counts as lost. */
  private DuckDBConnection connection() throws SQLException, IOException {
    if (isUnborn()) {
      Files.delete(files.database());
    }
    try {
      return Database.writing(files);
    } catch (SQLException e) {
      if (!Database.isWriteAheadDamaged(e)) {
        throw e;
      }
      Path damaged = free(files.writeAhead().resolveSibling("workspace.duckdb.wal.damaged"));
      Files.move(files.writeAhead(), damaged);
      setAside = Optional.of(damaged);
      return Database.writing(files);
    }
  }

  /** Returns whether a run was killed while it made the database, before anything was in it. */
  private boolean isUnborn() throws IOException {
    return Files.exists(files.database())
        && Files.size(files.database()) < HEADERS
        && !Files.exists(files.writeAhead());
  }

  private static Path free(Path wanted) {
    Path path = wanted;
    for (int number = 2; Files.exists(path); number++) {
      path = wanted.resolveSibling(wanted.getFileName() + "." + number);
    }
    return path;
  }

  private Opened recovered(DuckDBConnection connection) throws SQLException, IOException {
    var runs = new Runs(connection);
    Optional<InFlight.Left> left = InFlight.left(files);
    if (left.isEmpty()) {
      return new Opened(connection, runs.next(0), aside());
    }
    long run = left.get().run();
    long stored = runs.stored(run);
    long lost = Math.max(0, left.get().begun() - stored);
    runs.end(run, "cut off", lost);
    Files.deleteIfExists(files.inFlight());
    String note =
        "The run before was cut off: of %s it had begun, %d %s stored and %s lost. What is lost is analysed again when it is read again."
            .formatted(
                counted(left.get().begun()),
                stored,
                stored == 1 ? "is" : "are",
                lost == 0 ? "none is" : lost == 1 ? "1 is" : lost + " are");
    return new Opened(connection, runs.next(run), note + aside());
  }

  private static String counted(long transcripts) {
    return transcripts == 1 ? "1 transcript" : transcripts + " transcripts";
  }

  private String aside() {
    return setAside
        .map(
            path ->
                "\nIts write-ahead file was damaged and is now "
                    + path
                    + "; what only it held is lost.")
        .orElse("");
  }
}
