package dev.leeway.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * In which database a memory of PyRIT is kept. Both are opened to be read only, and tell only of
 * tables: a view may stand for any work.
 *
 * @param kind for messages
 * @param columns a query for the names of the table's columns; none if there is no such table
 * @param bytes the function that says how many bytes a text takes
 * @param table as it stands in a query
 */
record PyritMemory(
    String kind, String columns, String bytes, String table, DatabaseRows.Opening opening) {

  static final String TABLE = "PromptMemoryEntries";

  static PyritMemory sqlite(Path file) {
    return new PyritMemory(
        "SQLite",
        "SELECT c.name FROM sqlite_schema s, pragma_table_info(s.name) c"
            + " WHERE s.type = 'table' AND s.name = '"
            + TABLE
            + "'",
        "octet_length",
        TABLE,
        () -> openSqlite(file));
  }

  static PyritMemory duckDb(Path file) {
    return new PyritMemory(
        "DuckDB",
        "SELECT c.column_name FROM duckdb_columns() c JOIN duckdb_tables() t"
            + " USING (database_oid, schema_oid, table_oid)"
            + " WHERE t.database_name = 'pyrit' AND t.schema_name = 'main' AND t.table_name = '"
            + TABLE
            + "'",
        "strlen",
        "pyrit.main." + Duck.quoted(TABLE),
        () -> openDuckDb(file));
  }

  private static Connection openSqlite(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    // As a URI, so that no character of the name means anything to the driver.
    String uri = file.toAbsolutePath().toUri().toASCIIString();
    // Nothing that the file defines may call a function of ours.
    return prepared(
        config.createConnection("jdbc:sqlite:" + uri), List.of("PRAGMA trusted_schema = OFF"));
  }

  private static Connection openDuckDb(Path file) throws SQLException {
    // ATTACH takes no parameter for its file.
    String path = file.toAbsolutePath().toString().replace("'", "''");
    return prepared(
        Duck.open(),
        List.of(
            "ATTACH '%s' AS pyrit (TYPE duckdb, READ_ONLY)".formatted(path),
            // Nothing that the file defines may open another.
            "SET enable_external_access = false",
            "SET lock_configuration = true"));
  }

  private static Connection prepared(Connection connection, List<String> statements)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
