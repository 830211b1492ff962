package dev.leeway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/**
 * A workspace open for questions: nothing in it can be changed, and nothing outside it reached,
 * whatever is asked. Several processes may read one workspace.
 */
public final class WorkspaceReader implements AutoCloseable {

  private final WorkspaceLock lock;
  private final DuckDBConnection connection;

  private WorkspaceReader(WorkspaceLock lock, DuckDBConnection connection) {
    this.lock = lock;
    this.connection = connection;
  }

  /**
   * Opens a workspace; one of an older version is brought to the present one first.
   *
   * @throws WorkspaceException if there is none, a run is writing it, or it is damaged
   */
  public static WorkspaceReader open(Path folder) throws IOException {
    var files = new WorkspaceFiles(folder);
    Database.expect(files);
    WorkspaceLock lock = WorkspaceLock.reading(files);
    try {
      DuckDBConnection connection = Database.reading(files);
      try {
        if (Migrations.version(connection, files) == Migrations.latest()) {
          return new WorkspaceReader(lock, connection);
        }
      } catch (SQLException | IOException e) {
        connection.close();
        throw e;
      }
      connection.close();
    } catch (SQLException e) {
      lock.close();
      throw Database.unusable(files, e);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    lock.close();
    upgrade(files);
    return open(folder);
  }

  /** Returns the number of transcripts that meet criteria. */
  public long count(Criteria criteria) throws IOException {
    try (PreparedStatement statement = Question.count(connection, criteria);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** Returns how many entries of the latest runs could not be analysed: no criterion finds them. */
  public long unanalysed() throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM current_entries WHERE problem IS NOT NULL")) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /**
   * Hands on what meets criteria.
   *
   * @return whether there would have been more
   */
  public boolean find(Criteria criteria, long limit, RowSink sink) throws IOException {
    try (PreparedStatement statement =
            Question.rows(connection, criteria, limit == Long.MAX_VALUE ? limit : limit + 1);
        ResultSet rows = statement.executeQuery()) {
      return Answers.hand(rows, sink, limit);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /**
   * Hands on the answer to one statement of SQL.
   *
   * @return whether there would have been more
   * @throws WorkspaceException if it is not SQL, or asks for what cannot be done here
   */
  public boolean sql(String sql, long limit, RowSink sink) throws IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (!statement.execute()) {
        return false;
      }
      try (ResultSet rows = statement.getResultSet()) {
        return Answers.hand(rows, sink, limit);
      }
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /**
   * Writes every table of a workspace as one Parquet file.
   *
   * @return the files
   */
  public static List<Path> export(Path folder, Path out) throws IOException {
    // Opened and closed once, so that whatever speaks against the workspace is said.
    open(folder).close();
    var files = new WorkspaceFiles(folder);
    Files.createDirectories(out);
    try (WorkspaceLock _ = WorkspaceLock.writing(files);
        DuckDBConnection connection = Database.writing(files)) {
      var written = new ArrayList<Path>();
      for (String table : tables(connection)) {
        Path file = out.resolve(table + ".parquet");
        copy(connection, table, file);
        written.add(file);
      }
      return written;
    } catch (SQLException e) {
      throw Database.stopped(files, e);
    }
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      connection.close();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private static List<String> tables(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY table_name")) {
      var tables = new ArrayList<String>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    }
  }

  /** COPY takes no parameters: the name is one of this program's own, the path is quoted. */
  private static void copy(DuckDBConnection connection, String table, Path file)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY %s TO '%s' (FORMAT parquet, COMPRESSION zstd)"
              .formatted(table, file.toString().replace("'", "''")));
    }
  }

  private static void upgrade(WorkspaceFiles files) throws IOException {
    try (WorkspaceLock _ = WorkspaceLock.writing(files);
        DuckDBConnection _ = new Opening(files).open().connection()) {
      // Opening for writing is what brings it forward.
    } catch (SQLException e) {
      throw Database.unusable(files, e);
    }
  }

  private static WorkspaceException refused(SQLException failure) {
    return WorkspaceException.unusable(
        "The workspace cannot answer that: "
            + String.valueOf(failure.getMessage()).strip()
            + "\nleeway sql DIR \"SHOW TABLES\" lists what there is; docs/workspace.md says what it means.",
        failure);
  }
}
