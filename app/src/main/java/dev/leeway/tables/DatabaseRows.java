package dev.leeway.tables;

import dev.leeway.ingest.InputException;
import java.sql.Connection;
import java.sql.SQLException;

/** Rows that a database reads; what it cannot read is said with the row and a remedy. */
abstract class DatabaseRows implements Rows {

  private final String name;
  private final String kind;
  private final String remedy;
  private final Connection connection;

  /** How many rows have been read. */
  private long row;

  /** Opens a database. */
  @FunctionalInterface
  interface Opening {
    Connection open() throws SQLException;
  }

  /**
   * @param name of the file, for messages
   * @param kind for example "SQLite"
   * @param remedy a sentence: what may be wrong and what to do
   */
  DatabaseRows(String name, String kind, String remedy, Opening opening) {
    this.name = name;
    this.kind = kind;
    this.remedy = remedy;
    try {
      this.connection = opening.open();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  final Connection connection() {
    return connection;
  }

  final void read() {
    row++;
  }

  final InputException failed(SQLException cause) {
    return new InputException(
        "%s:%d:1: the %s file cannot be read from here: %s.\nThe rows before were read. %s"
            .formatted(name, row + 1, kind, Duck.reason(cause), remedy),
        cause);
  }

  @Override
  public final void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
