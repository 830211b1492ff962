package dev.leeway.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Connections to a DuckDB in memory that loads nothing, and takes little memory. */
final class Duck {

  private static final List<String> SETTINGS =
      List.of(
          "SET autoinstall_known_extensions = false",
          "SET autoload_known_extensions = false",
          "SET threads = 1",
          "SET temp_directory = ''",
          "SET memory_limit = '1GB'",
          "SET preserve_insertion_order = true");

  private Duck() {}

  static Connection open() throws SQLException {
    var properties = new Properties();
    properties.setProperty("jdbc_stream_results", "true");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
    try (Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        statement.execute(setting);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Returns the path as a pattern that only it matches. */
  static String pattern(Path file) {
    return file.toAbsolutePath().normalize().toString().replaceAll("[\\[*?]", "[$0]");
  }

  /** Returns a column's name as it stands in a query. */
  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** Returns why a query failed, on one line. */
  static String reason(SQLException failure) {
    String said = failure.getMessage();
    return said == null
        ? failure.getClass().getSimpleName()
        : said.lines().findFirst().orElse("no reason given");
  }
}
