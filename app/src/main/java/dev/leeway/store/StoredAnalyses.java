package dev.leeway.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.duckdb.DuckDBConnection;

/** Finds what is stored of an analysis; each caller at a time gets a connection of its own. */
final class StoredAnalyses implements AutoCloseable {

  /** One connection with its question. */
  private record Asking(DuckDBConnection connection, PreparedStatement question)
      implements AutoCloseable {

    @Override
    public void close() throws SQLException {
      try (connection) {
        question.close();
      }
    }
  }

  private final DuckDBConnection connection;
  private final ConcurrentLinkedDeque<Asking> idle = new ConcurrentLinkedDeque<>();

  StoredAnalyses(DuckDBConnection connection) {
    this.connection = connection;
  }

  Optional<byte[]> record(UUID analysis) throws SQLException {
    Asking waiting = idle.poll();
    Asking mine = waiting == null ? begin() : waiting;
    mine.question.setObject(1, analysis);
    try (ResultSet rows = mine.question.executeQuery()) {
      return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
    } finally {
      idle.push(mine);
    }
  }

  @Override
  public void close() throws SQLException {
    var all = new ArrayDeque<Asking>(idle);
    idle.clear();
    for (Asking asking : all) {
      asking.close();
    }
  }

  private Asking begin() throws SQLException {
    DuckDBConnection own = connection.duplicate();
    return new Asking(own, own.prepareStatement("SELECT record FROM records WHERE analysis = ?"));
  }
}
