package dev.leeway.tables;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonObject;
import dev.leeway.ingest.json.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes transcripts as a Parquet file with Inspect Scout's columns, and the program's own after
 * them; Zstandard, 25 rows a group. Rows wait in a database until the file is written at the end.
 */
public final class ScoutTable implements AutoCloseable {

  /** Scout's columns of text, in its order, with the numbers among them. */
  private static final List<String> TEXT =
      List.of(
          "transcript_id",
          "source_type",
          "source_id",
          "source_uri",
          "date",
          "task_set",
          "task_id",
          "agent",
          "agent_args",
          "model",
          "model_options",
          "score",
          "error",
          "limit",
          "messages",
          "events",
          "timelines");

  private static final List<String> WHOLE = List.of("task_repeat", "message_count", "total_tokens");

  /** The program's own columns; what a scan says stays apart from what the transcript holds. */
  private static final List<String> OWN =
      List.of("leeway_record", "leeway_verdict", "leeway_grade", "leeway_findings");

  private final Connection connection;
  private final PreparedStatement insert;

  /** Begins a table. */
  public ScoutTable() throws IOException {
    try {
      connection = Duck.open();
    } catch (SQLException e) {
      throw new IOException(Duck.reason(e), e);
    }
    try (Statement create = connection.createStatement()) {
      create.execute(
          "CREATE TABLE transcripts (%s, %s, success BOOLEAN, total_time DOUBLE, %s)"
              .formatted(typed(TEXT, "VARCHAR"), typed(WHOLE, "BIGINT"), typed(OWN, "VARCHAR")));
      int values = TEXT.size() + WHOLE.size() + OWN.size();
      insert =
          connection.prepareStatement(
              "INSERT INTO transcripts (%s, %s, %s) VALUES (%s)"
                  .formatted(
                      named(TEXT),
                      named(WHOLE),
                      named(OWN),
                      String.join(", ", java.util.Collections.nCopies(values, "?"))));
    } catch (SQLException e) {
      throw closed(e);
    }
  }

  private static String typed(List<String> columns, String type) {
    return columns.stream()
        .map(column -> Duck.quoted(column) + " " + type)
        .collect(Collectors.joining(", "));
  }

  private static String named(List<String> columns) {
    return columns.stream().map(Duck::quoted).collect(Collectors.joining(", "));
  }

  /**
   * Adds a row.
   *
   * @param row an object whose fields are columns; others are passed over
   * @param results values of the program's own columns, by name
   */
  public void add(String row, Map<String, String> results) throws IOException {
    Json.Obj fields =
        JsonObject.of(row, ReadLimits.defaults().withRecordBytes(Integer.MAX_VALUE - 16))
            .filter(Json.Obj.class::isInstance)
            .map(Json.Obj.class::cast)
            .orElseThrow(() -> new IOException("a row is no object"));
    try {
      int at = 1;
      for (List<String> columns : List.of(TEXT, WHOLE, OWN)) {
        for (String column : columns) {
          Optional<Json> known = Optional.ofNullable(results.get(column)).map(Json.Str::new);
          set(at++, known.or(() -> fields.get(column)), columns == WHOLE);
        }
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IOException(Duck.reason(e), e);
    }
  }

  private void set(int at, Optional<Json> value, boolean whole) throws SQLException {
    if (value.isEmpty()) {
      insert.setNull(at, whole ? Types.BIGINT : Types.VARCHAR);
    } else if (whole && value.get() instanceof Json.Num number) {
      insert.setLong(at, Long.parseLong(number.digits()));
    } else {
      insert.setString(
          at, value.get() instanceof Json.Str text ? text.value() : JsonText.of(value.get()));
    }
  }

  /** Writes the file; one that is there is replaced. */
  public void write(Path file) throws IOException {
    // COPY takes no parameter for its target.
    String target = file.toAbsolutePath().toString().replace("'", "''");
    try (Statement copy = connection.createStatement()) {
      copy.execute(
          "COPY (SELECT %s, %s, success, total_time, %s FROM transcripts ORDER BY rowid) TO '%s'"
                  .formatted(named(TEXT), named(WHOLE), named(OWN), target)
              + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 25)");
    } catch (SQLException e) {
      throw new IOException(Duck.reason(e), e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(Duck.reason(e), e);
    }
  }

  private IOException closed(SQLException cause) {
    var failure = new IOException(Duck.reason(cause), cause);
    try {
      connection.close();
    } catch (SQLException later) {
      failure.addSuppressed(later);
    }
    return failure;
  }
}
