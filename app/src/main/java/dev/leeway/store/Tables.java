package dev.leeway.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** The tables of a workspace, each opened when its first row comes. */
final class Tables implements AutoCloseable {

  private final DuckDBConnection connection;
  private final Map<String, Table> open = new LinkedHashMap<>();

  Tables(DuckDBConnection connection) {
    this.connection = connection;
  }

  Table of(String name) throws SQLException {
    Table table = open.get(name);
    if (table == null) {
      table = new Table(connection, name);
      open.put(name, table);
    }
    return table;
  }

  /** Hands everything to the transaction that is open. */
  void flush() throws SQLException {
    for (Table table : open.values()) {
      table.flush();
    }
  }

  @Override
  public void close() throws SQLException {
    for (Table table : open.values()) {
      table.close();
    }
    open.clear();
  }
}
