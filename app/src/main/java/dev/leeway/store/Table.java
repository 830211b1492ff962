package dev.leeway.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Rows on their way into one table. Cells are added in the order of the columns; a row ends when
 * {@link #end} is called.
 */
final class Table implements AutoCloseable {

  private final DuckDBAppender rows;
  private boolean begun;

  Table(DuckDBConnection connection, String name) throws SQLException {
    rows = connection.createAppender(name);
  }

  Table id(UUID hash) throws SQLException {
    row().append(hash);
    return this;
  }

  Table text(String text) throws SQLException {
    row().append(text);
    return this;
  }

  Table number(long number) throws SQLException {
    row().append(number);
    return this;
  }

  Table count(int number) throws SQLException {
    row().append(number);
    return this;
  }

  Table count(OptionalInt number) throws SQLException {
    return number.isPresent() ? count(number.getAsInt()) : absent();
  }

  Table value(double value) throws SQLException {
    row().append(value);
    return this;
  }

  Table value(Optional<Double> value) throws SQLException {
    return value.isPresent() ? value(value.get()) : absent();
  }

  Table truth(boolean value) throws SQLException {
    row().append(value);
    return this;
  }

  Table bytes(byte[] bytes) throws SQLException {
    row().append(bytes);
    return this;
  }

  /** Adds a cell without a value: what is not known is not there. */
  Table absent() throws SQLException {
    row().appendNull();
    return this;
  }

  void end() throws SQLException {
    rows.endRow();
    begun = false;
  }

  /** Hands everything to the transaction that is open. */
  void flush() throws SQLException {
    rows.flush();
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }

  private DuckDBAppender row() throws SQLException {
    if (!begun) {
      rows.beginRow();
      begun = true;
    }
    return rows;
  }
}
