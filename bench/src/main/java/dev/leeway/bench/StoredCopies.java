package dev.leeway.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a workspace by copying what is stored in it under new hashes and ids, so that questions to
 * many transcripts can be measured without analysing many. Of each transcript the last message is
 * copied as well, with the copy's number in its text; the other messages are shared, as equal
 * messages are in any workspace. Tables that {@code leeway find} does not read are left as they
 * are. A workspace so filled is good for measuring and nothing else.
 */
public final class StoredCopies {

  private StoredCopies() {}

  /**
   * @param arguments the workspace, and how many transcripts it is to hold at least
   */
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + arguments[0] + "/workspace.duckdb");
        Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '2GB'");
      long stored = number(statement, "SELECT count(DISTINCT transcript) FROM entries");
      long copies = (Long.parseLong(arguments[1]) - 1) / stored;
      copy(statement, copies);
      statement.execute("CHECKPOINT");
      for (String table :
          new String[] {
            "entries", "transcripts", "verdicts", "findings", "signals", "messages", "parts"
          }) {
        System.out.printf("%s %,d%n", table, number(statement, "SELECT count(*) FROM " + table));
      }
    }
  }

  private static void copy(Statement statement, long copies) throws SQLException {
    statement.execute(
        "CREATE MACRO again(hash, i) AS CAST(md5(CAST(hash AS VARCHAR) || '/' || i) AS UUID)");
    statement.execute(
        "CREATE TEMP TABLE copies AS SELECT range AS i FROM range(1, %d)".formatted(copies + 1));
    // The last message of each transcript, before anything is copied.
    statement.execute(
        "CREATE TEMP TABLE lasts AS SELECT transcript, arg_max(message, position) AS message,"
            + " max(position) AS position FROM transcript_messages GROUP BY transcript");
    for (String sql :
        new String[] {
          "INSERT INTO parts SELECT again(message, i), part, kind, call_id, name, failed,"
              + " text || ' (' || i || ')' FROM parts SEMI JOIN lasts USING (message), copies",
          "INSERT INTO messages SELECT again(message, i), role, author, parts FROM messages"
              + " SEMI JOIN lasts USING (message), copies",
          "INSERT INTO transcript_messages SELECT again(t.transcript, i), t.position,"
              + " t.message_id, CASE WHEN t.position = l.position THEN again(t.message, i)"
              + " ELSE t.message END FROM transcript_messages AS t JOIN lasts AS l"
              + " USING (transcript), copies",
          "INSERT INTO transcripts SELECT * EXCLUDE (i) REPLACE (again(transcript, i) AS transcript)"
              + " FROM transcripts, copies",
          "INSERT INTO entries SELECT * EXCLUDE (i) REPLACE (position + i * 1000000 AS position,"
              + " again(entry, i) AS entry, id || '-' || i AS id,"
              + " again(transcript, i) AS transcript, again(analysis, i) AS analysis)"
              + " FROM entries, copies",
          "INSERT INTO verdicts SELECT * EXCLUDE (i) REPLACE (again(analysis, i) AS analysis)"
              + " FROM verdicts, copies",
          "INSERT INTO findings SELECT * EXCLUDE (i) REPLACE (again(analysis, i) AS analysis)"
              + " FROM findings, copies",
          "INSERT INTO signals SELECT * EXCLUDE (i) REPLACE (again(analysis, i) AS analysis)"
              + " FROM signals, copies"
        }) {
      statement.execute(sql);
    }
    statement.execute("DROP MACRO again");
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
