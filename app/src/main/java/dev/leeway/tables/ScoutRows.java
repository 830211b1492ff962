package dev.leeway.tables;

import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.scout.ScoutFormat;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of a Parquet file of Inspect Scout. The columns that are read come as text, of all
 * others only whether they hold something; a value beyond the limit never leaves the database.
 */
final class ScoutRows extends DatabaseRows {

  private static final String FROM = " FROM read_parquet(?, hive_partitioning = false)";

  /** How many of the other columns are asked for; a table of scans has dozens. */
  private static final int MOST_OTHERS = 200;

  private static final int NAMES_SHOWN = 10;

  private final String name;
  private final ReadLimits limits;
  private final List<Column> columns;
  private final ResultSet rows;

  /**
   * One column.
   *
   * @param expression what the query asks for: text, or whether there is anything
   */
  private record Column(String name, boolean read, String expression) {}

  ScoutRows(Path file, ReadLimits limits) {
    super(
        file.toString(),
        "Parquet",
        "It may be cut off or damaged; copy or write it again.",
        Duck::open);
    this.name = file.toString();
    this.limits = limits;
    try {
      this.columns = columns(file);
      this.rows = query(file);
    } catch (SQLException e) {
      close();
      throw failed(e);
    } catch (InputException e) {
      close();
      throw e;
    }
  }

  private List<Column> columns(Path file) throws SQLException {
    var found = new ArrayList<Column>();
    try (PreparedStatement query = connection().prepareStatement("SELECT *" + FROM + " LIMIT 0")) {
      query.setString(1, Duck.pattern(file));
      try (ResultSet none = query.executeQuery()) {
        ResultSetMetaData about = none.getMetaData();
        for (int i = 1; i <= about.getColumnCount(); i++) {
          found.add(column(about.getColumnName(i), about.getColumnTypeName(i)));
        }
      }
    }
    check(found);
    List<Column> read = found.stream().filter(Column::read).toList();
    var all = new ArrayList<>(read);
    found.stream().filter(column -> !column.read).limit(MOST_OTHERS).forEach(all::add);
    return List.copyOf(all);
  }

  private static Column column(String name, String type) {
    String quoted = Duck.quoted(name);
    if (!ScoutFormat.READ.contains(name)) {
      return new Column(name, false, quoted + " IS NOT NULL");
    }
    boolean nested = type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP");
    String text =
        switch (type) {
          case "VARCHAR" -> quoted;
          case "BLOB" -> "TRY(decode(" + quoted + "))";
          default -> "CAST(" + (nested ? "to_json(" + quoted + ")" : quoted) + " AS VARCHAR)";
        };
    return new Column(name, true, text);
  }

  private void check(List<Column> found) {
    List<String> names = found.stream().map(Column::name).toList();
    if (!names.contains("transcript_id") || !names.contains("messages")) {
      String has = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
      throw new InputException(
          "%s: the Parquet file has no column \"%s\"; it has %s%s.\n"
                  .formatted(
                      name,
                      names.contains("transcript_id") ? "messages" : "transcript_id",
                      has,
                      names.size() > NAMES_SHOWN ? ", ..." : "")
              + "Expected a table of transcripts as Inspect Scout writes it.");
    }
  }

  private ResultSet query(Path file) throws SQLException {
    String limit = String.valueOf(limits.recordBytes());
    String wanted =
        columns.stream()
            .map(
                column ->
                    column.read
                        ? "CASE WHEN strlen(%1$s) <= %2$s THEN %1$s END, strlen(%1$s)"
                            .formatted(column.expression, limit)
                        : column.expression)
            .collect(Collectors.joining(", "));
    PreparedStatement query = connection().prepareStatement("SELECT " + wanted + FROM);
    query.closeOnCompletion();
    query.setString(1, Duck.pattern(file));
    return query.executeQuery();
  }

  @Override
  public Optional<String> next() {
    try {
      if (!rows.next()) {
        return Optional.empty();
      }
      read();
      return Optional.of(line());
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private String line() throws SQLException {
    var line = new Row();
    int at = 1;
    for (Column column : columns) {
      if (column.read) {
        String text = rows.getString(at);
        long length = rows.getLong(at + 1);
        at += 2;
        if (text != null) {
          line.put(column.name, text);
        } else if (length > 0 && column.name.equals("messages")) {
          line.put(ScoutFormat.TOO_LONG, length);
        }
      } else if (rows.getBoolean(at++)) {
        line.put(column.name, true);
      }
    }
    return line.line();
  }
}
