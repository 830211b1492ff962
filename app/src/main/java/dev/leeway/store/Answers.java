package dev.leeway.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands the rows of a result set on. */
final class Answers {

  private static final int SHORT = 32;

  private Answers() {}

  /**
   * Hands rows on, no more than a number.
   *
   * @return whether there would have been more
   */
  static boolean hand(ResultSet rows, RowSink sink, long limit) throws SQLException, IOException {
    ResultSetMetaData described = rows.getMetaData();
    var columns = new ArrayList<RowSink.Column>();
    for (int i = 1; i <= described.getColumnCount(); i++) {
      columns.add(new RowSink.Column(described.getColumnLabel(i), type(described, i)));
    }
    sink.columns(List.copyOf(columns));
    for (long handed = 0; rows.next(); handed++) {
      if (handed == limit) {
        return true;
      }
      var cells = new ArrayList<Optional<String>>();
      for (int i = 1; i <= columns.size(); i++) {
        cells.add(cell(rows, i, described.getColumnType(i)));
      }
      sink.row(List.copyOf(cells));
    }
    return false;
  }

  private static Optional<String> cell(ResultSet rows, int column, int type) throws SQLException {
    if (type == Types.BLOB) {
      byte[] bytes = rows.getBytes(column);
      return rows.wasNull() ? Optional.empty() : Optional.of(hexadecimal(bytes));
    }
    return Optional.ofNullable(rows.getString(column));
  }

  /** Bytes are for programs; a person is shown how they begin and how many they are. */
  private static String hexadecimal(byte[] bytes) {
    var digits = new StringBuilder();
    for (int i = 0; i < Math.min(bytes.length, SHORT); i++) {
      digits.append("%02x".formatted(bytes[i]));
    }
    return bytes.length <= SHORT ? digits.toString() : digits + "... (" + bytes.length + " bytes)";
  }

  private static RowSink.Type type(ResultSetMetaData described, int column) throws SQLException {
    // Unsigned and 128-bit numbers, as sums are, have no type of their own in JDBC.
    if (described.getColumnTypeName(column).endsWith("INT")) {
      return RowSink.Type.NUMBER;
    }
    return switch (described.getColumnType(column)) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.FLOAT,
          Types.REAL,
          Types.DOUBLE,
          Types.DECIMAL,
          Types.NUMERIC ->
          RowSink.Type.NUMBER;
      case Types.BOOLEAN, Types.BIT -> RowSink.Type.TRUTH;
      default -> RowSink.Type.TEXT;
    };
  }
}
