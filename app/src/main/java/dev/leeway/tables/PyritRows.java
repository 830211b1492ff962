package dev.leeway.tables;

import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.pyrit.PyritFormat;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The conversations of PyRIT's memory, read only, in the order of their ids. */
final class PyritRows extends DatabaseRows {

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
  private final PyritMemory memory;
  private final List<String> columns;
  private final ResultSet rows;
  private Optional<Entry> following = Optional.empty();

  /**
   * One entry.
   *
   * @param bytes what it takes; its text is empty where that is too much
   */
  private record Entry(String conversation, String text, long bytes) {}

  PyritRows(Path file, ReadLimits limits, PyritMemory memory) {
    super(
        file.toString(),
        memory.kind(),
        "It may be damaged or in use; copy it and try again.",
        memory.opening());
    this.memory = memory;
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

  /** Returns the columns of the table that are read. */
  private List<String> columns() throws SQLException {
    var found = new LinkedHashSet<String>();
    try (Statement statement = connection().createStatement();
        ResultSet about = statement.executeQuery(memory.columns())) {
      while (about.next()) {
        found.add(about.getString(1));
      }
    }
    if (!found.containsAll(NEEDED)) {
      throw new InputException(
          name
              + (found.isEmpty()
                  ? ": the %s file has no table %s.\n".formatted(memory.kind(), PyritMemory.TABLE)
                  : ": the table " + PyritMemory.TABLE + " lacks columns that are needed.\n")
              + "Expected a memory of PyRIT with conversation_id, role, sequence, converted_value.");
    }
    return READ.stream().filter(found::contains).toList();
  }

  private ResultSet query() throws SQLException {
    var wanted = new ArrayList<String>();
    for (String column : columns) {
      String text = "CAST(" + Duck.quoted(column) + " AS TEXT)";
      wanted.add(
          "CASE WHEN %3$s(%1$s) <= %2$d THEN %1$s END, %3$s(%1$s)"
              .formatted(text, limits.recordBytes(), memory.bytes()));
    }
    Statement statement = connection().createStatement();
    statement.closeOnCompletion();
    return statement.executeQuery(
        "SELECT %s FROM %s ORDER BY conversation_id, sequence, rowid"
            .formatted(String.join(", ", wanted), memory.table()));
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
