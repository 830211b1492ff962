package dev.leeway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void versionBefore_isBroughtForwardWhenItIsRead() throws IOException, SQLException {
    try (DuckDBConnection connection = Database.writing(files())) {
      Migrations.apply(connection, 1);
      execute(
          connection,
          "INSERT INTO entries (run, position, entry, id) VALUES (1, 0, gen_random_uuid(), 'kept')");
    }

    try (WorkspaceReader reader = WorkspaceReader.open(folder)) {
      var rows = new Collected();
      reader.sql("SELECT id FROM current_entries", 10, rows);
      assertThat(rows.rows()).containsExactly("kept");
      var versions = new Collected();
      reader.sql("SELECT max(number) FROM migrations", 10, versions);
      assertThat(versions.rows()).containsExactly(String.valueOf(Migrations.latest()));
    }
  }

  @Test
  void versionOfTheFuture_isRefusedWithPathVersionsAndRemedy() throws IOException, SQLException {
    try (DuckDBConnection connection = Database.writing(files())) {
      Migrations.apply(connection, files());
      execute(connection, "INSERT INTO migrations VALUES (99, 'later', now()::TIMESTAMP)");
    }

    assertThatThrownBy(() -> WorkspaceReader.open(folder))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("version 99")
        .hasMessageContaining("up to " + Migrations.latest())
        .hasMessageContaining("give another workspace");
    assertThatThrownBy(() -> Workspace.open(folder, Samples.analyzer().lineage()))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("version 99");
  }

  @Test
  void databaseOfSomebodyElse_isRefusedAndLeftAlone() throws IOException, SQLException {
    try (DuckDBConnection connection = Database.writing(files())) {
      execute(connection, "CREATE TABLE theirs AS SELECT 7 AS seven");
    }

    assertThatThrownBy(() -> Workspace.open(folder, Samples.analyzer().lineage()))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("not one of Leeway's");
    try (DuckDBConnection connection = Database.writing(files());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM duckdb_tables()")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  private WorkspaceFiles files() {
    return new WorkspaceFiles(folder);
  }

  private static void execute(DuckDBConnection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
