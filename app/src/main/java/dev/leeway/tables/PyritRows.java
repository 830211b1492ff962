package dev.leeway.tables;

import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.pyrit.PyritFormat;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteConfig;

/** The conversations of PyRIT's memory, read only, in the order of their ids. */
final class PyritRows extends DatabaseRows {

  private static final String TABLE = "PromptMemoryEntries";
  private static final Set<String> NEEDED =
      Set.of("conversation_id", "role", "sequence", "converted_value");

  /** The columns whose values are read. */
  private static final List<String> READ =
      List.of(
          "id",
          "role",
          "conversation_id",
          "sequence",
          "converted_value",
          "converted_value_data_type",
          "response_error",
          "original_prompt_id",
          "prompt_target_identifier",
          "target_identifier");

  private final String name;
  private final ReadLimits limits;
  private final List<String> columns;
  private final ResultSet rows;
  private Optional<Entry> following = Optional.empty();

  /**
   * One entry.
   *
   * @param bytes what it takes; its text is empty where that is too much
   */
  private record Entry(String conversation, String text, long bytes) {}

  PyritRows(Path file, ReadLimits limits) {
    super(
        file.toString(),
        "SQLite",
        "It may be damaged or in use; copy it and try again.",
        () -> open(file));
    this.name = file.toString();
    this.limits = limits;
    try {
      this.columns = columns();
      this.rows = query();
      this.following = entry();
    } catch (SQLException e) {
      close();
      throw failed(e);
    } catch (InputException e) {
      close();
      throw e;
    }
  }

  private static Connection open(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    // As a URI, so that no character of the name means anything to the driver.
    String uri = file.toAbsolutePath().toUri().toASCIIString();
    Connection connection = config.createConnection("jdbc:sqlite:" + uri);
    try (Statement statement = connection.createStatement()) {
      // Nothing that the file defines may call a function of ours.
      statement.execute("PRAGMA trusted_schema = OFF");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Returns the columns of the table that are read; a view may stand for any work. */
  private List<String> columns() throws SQLException {
    var found = new LinkedHashSet<String>();
    try (Statement statement = connection().createStatement();
        ResultSet about =
            statement.executeQuery(
                "SELECT c.name FROM sqlite_schema s, pragma_table_info(s.name) c"
                    + " WHERE s.type = 'table' AND s.name = '"
                    + TABLE
                    + "'")) {
      while (about.next()) {
        found.add(about.getString(1));
      }
    }
    if (!found.containsAll(NEEDED)) {
      throw new InputException(
          name
              + (found.isEmpty()
                  ? ": the SQLite file has no table " + TABLE + ".\n"
                  : ": the table " + TABLE + " lacks columns that are needed.\n")
              + "Expected a memory of PyRIT with conversation_id, role, sequence, converted_value.");
    }
    return READ.stream().filter(found::contains).toList();
  }

  private ResultSet query() throws SQLException {
    var wanted = new ArrayList<String>();
    for (String column : columns) {
      String text = "CAST(" + Duck.quoted(column) + " AS TEXT)";
      wanted.add(
          "CASE WHEN octet_length(%1$s) <= %2$d THEN %1$s END, octet_length(%1$s)"
              .formatted(text, limits.recordBytes()));
    }
    Statement statement = connection().createStatement();
    statement.closeOnCompletion();
    return statement.executeQuery(
        "SELECT %s FROM %s ORDER BY conversation_id, sequence, rowid"
            .formatted(String.join(", ", wanted), TABLE));
  }

  @Override
  public Optional<String> next() {
    if (following.isEmpty()) {
      return Optional.empty();
    }
    String conversation = following.get().conversation;
    var entries = new ArrayList<String>();
    long bytes = 0;
    try {
      while (following.isPresent() && following.get().conversation.equals(conversation)) {
        bytes += following.get().bytes;
        if (bytes <= limits.recordBytes()) {
          entries.add(following.get().text);
        } else {
          entries.clear();
        }
        following = entry();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    var line = new Row().put("conversation_id", conversation);
    return Optional.of(
        (bytes > limits.recordBytes()
                ? line.put(PyritFormat.TOO_LONG, bytes)
                : line.raw("entries", "[" + String.join(", ", entries) + "]"))
            .line());
  }

  private Optional<Entry> entry() throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    read();
    var line = new Row();
    String conversation = "";
    long bytes = 0;
    for (int i = 0; i < columns.size(); i++) {
      String text = rows.getString(2 * i + 1);
      bytes += rows.getLong(2 * i + 2);
      if (text != null) {
        line.put(columns.get(i), text);
        conversation = columns.get(i).equals("conversation_id") ? text : conversation;
      }
    }
    return Optional.of(new Entry(conversation, line.line(), bytes));
  }
}
