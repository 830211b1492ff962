package dev.leeway.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.ingest.InputException;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.Results;
import dev.leeway.testing.Laws;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PyritRowsTest {

  private static final String TABLE =
      "CREATE TABLE \"PromptMemoryEntries\" (id CHAR(36), role VARCHAR, conversation_id VARCHAR,"
          + " sequence INTEGER, timestamp DATETIME, labels JSON, prompt_target_identifier JSON,"
          + " response_error VARCHAR, original_value VARCHAR, original_value_data_type VARCHAR,"
          + " converted_value VARCHAR, converted_value_data_type VARCHAR,"
          + " original_prompt_id CHAR(36))";

  @TempDir private Path folder;

  @Test
  void read_memory_isItsConversations() {
    Path file =
        memory(
            "what? #1.db",
            TABLE,
            entry("a", "talk", 1, "assistant", "Hello yourself"),
            entry("b", "talk", 0, "user", "Hello"),
            entry("c", "other", 0, "user", "Hi"));
    List<Transcript> transcripts = Results.transcripts(read(file));
    assertThat(transcripts).extracting(Transcript::id).containsExactly("other", "talk");
    assertThat(transcripts.getLast().messages())
        .extracting(Message::prose)
        .containsExactly("Hello", "Hello yourself");
    assertThat(transcripts.getLast().manifest().model()).isEqualTo("m-1");
    assertThat(transcripts.getLast().source().format()).isEqualTo("pyrit");
  }

  @Test
  void read_memory_isLeftAsItWas() throws IOException {
    Path file = memory("m.db", TABLE, entry("a", "talk", 0, "user", "Hello"));
    byte[] before = Files.readAllBytes(file);
    read(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var entries = Files.list(folder)) {
      assertThat(entries.toList()).containsExactly(file);
    }
  }

  @Test
  void read_otherDatabase_saysSo() {
    assertThatThrownBy(() -> read(memory("a.db", "CREATE TABLE x (y)")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no table PromptMemoryEntries");
    assertThatThrownBy(() -> read(memory("b.db", "CREATE TABLE PromptMemoryEntries (y)")))
        .hasMessageContaining("lacks columns that are needed");
  }

  /** A view may be any query, such as one that never ends. */
  @Test
  void read_viewOfThatName_isNotAsked() {
    String endless =
        "CREATE VIEW PromptMemoryEntries AS WITH RECURSIVE n(conversation_id) AS (SELECT 1 UNION ALL"
            + " SELECT conversation_id + 1 FROM n) SELECT conversation_id, 'user' AS role,"
            + " 0 AS sequence, 'x' AS converted_value FROM n";
    assertThatThrownBy(() -> read(memory("v.db", endless)))
        .hasMessageContaining("has no table PromptMemoryEntries");
  }

  @Test
  void read_conversationOverTheLimit_isAProblem() {
    Path file =
        memory(
            "m.db",
            TABLE,
            entry("a", "long", 0, "user", "x".repeat(5_000)),
            entry("b", "many", 0, "user", "y".repeat(800)),
            entry("c", "many", 1, "user", "y".repeat(800)),
            entry("d", "short", 0, "user", "z"));
    List<ReadResult> results = read(file, ReadLimits.defaults().withRecordBytes(1_000));
    assertThat(Results.problems(results))
        .extracting(problem -> problem.found())
        .allMatch(found -> found.startsWith("the conversation takes "))
        .hasSize(2);
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("short");
  }

  @Test
  void read_cutOffOrMutated_yieldsResultsOrAnInputException() throws IOException {
    Path file = memory("m.db", TABLE, entry("a", "talk", 0, "user", "Hello"));
    byte[] whole = Files.readAllBytes(file);
    Path damaged = folder.resolve("damaged.db");
    Laws.forAll(
        Integer.getInteger("fuzz.cases", 100),
        random -> {
          int length = random.nextBoolean() ? whole.length : 16 + random.nextInt(whole.length - 16);
          byte[] mutant = Arrays.copyOf(whole, length);
          for (int wound = random.nextInt(20); wound >= 0; wound--) {
            mutant[16 + random.nextInt(Math.max(1, length - 16))] = (byte) random.nextInt(256);
          }
          write(damaged, mutant);
          try {
            read(damaged);
          } catch (InputException e) {
            assertThat(e.getMessage()).contains("damaged.db");
          }
        });
  }

  /** Older versions of PyRIT kept their memory in DuckDB's own format, with the same table. */
  @Test
  void read_memoryInDuckDb_isTheSameConversations() throws IOException {
    String[] statements = {
      TABLE.replace("id CHAR(36), role", "id UUID, role"),
      entry(id('a'), "talk", 1, "assistant", "Hello yourself"),
      entry(id('b'), "talk", 0, "user", "Hello"),
      entry(id('c'), "other", 0, "user", "Hi")
    };
    Path file = duck("it''s #1.db", statements);
    byte[] before = Files.readAllBytes(file);
    List<Transcript> transcripts = Results.transcripts(read(file));

    assertThat(transcripts)
        .usingRecursiveComparison()
        .ignoringFields("source")
        .isEqualTo(Results.transcripts(read(memory("same.db", statements))));
    assertThat(transcripts.getLast().messages())
        .extracting(Message::prose)
        .containsExactly("Hello", "Hello yourself");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder.resolve(file.getFileName() + ".wal")).doesNotExist();
  }

  @Test
  void read_otherDuckDb_saysSo() {
    assertThatThrownBy(() -> read(duck("a.db", "CREATE TABLE x (y INTEGER)")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.db: the DuckDB file has no table PromptMemoryEntries");
    assertThatThrownBy(
            () ->
                read(
                    duck(
                        "v.db",
                        "CREATE VIEW PromptMemoryEntries AS SELECT content AS converted_value,"
                            + " 'user' AS role, 1 AS sequence, 'c' AS conversation_id"
                            + " FROM read_text('/etc/hostname')")))
        .hasMessageContaining("has no table PromptMemoryEntries");
  }

  @Test
  void read_duckDbOverTheLimitOrDamaged_isAProblemOrAnInputException() throws IOException {
    Path file =
        duck(
            "m.db",
            TABLE,
            entry("a", "long", 0, "user", "x".repeat(5_000)),
            entry("d", "short", 0, "user", "z"));
    List<ReadResult> results = read(file, ReadLimits.defaults().withRecordBytes(1_000));
    assertThat(Results.problems(results).getFirst().found()).startsWith("the conversation takes ");
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("short");

    byte[] whole = Files.readAllBytes(file);
    Path damaged = folder.resolve("damaged.db");
    Laws.forAll(
        Integer.getInteger("fuzz.cases", 20),
        random -> {
          int length = random.nextBoolean() ? whole.length : 16 + random.nextInt(whole.length - 16);
          byte[] mutant = Arrays.copyOf(whole, length);
          for (int wound = random.nextInt(20); wound >= 0; wound--) {
            mutant[16 + random.nextInt(Math.max(1, length - 16))] = (byte) random.nextInt(256);
          }
          write(damaged, mutant);
          try {
            read(damaged);
          } catch (InputException e) {
            assertThat(e.getMessage()).contains("damaged.db");
          }
        });
  }

  private static String id(char letter) {
    return "00000000-0000-0000-0000-00000000000" + letter;
  }

  private static String entry(String id, String conversation, int at, String role, String words) {
    return ("INSERT INTO PromptMemoryEntries (id, role, conversation_id, sequence,"
            + " prompt_target_identifier, response_error, original_value, converted_value,"
            + " converted_value_data_type, original_prompt_id)"
            + " VALUES ('%1$s', '%2$s', '%3$s', %4$d, '{\"model_name\": \"m-1\"}', 'none', 'o',"
            + " '%5$s', 'text', '%1$s')")
        .formatted(id, role, conversation, at, words);
  }

  private Path memory(String name, String... statements) {
    return written("jdbc:sqlite:", name, statements);
  }

  private Path duck(String name, String... statements) {
    return written("jdbc:duckdb:", name, statements);
  }

  private Path written(String driver, String name, String... statements) {
    Path file = folder.resolve(name);
    Path plain = folder.resolve("plain");
    try (Connection connection = DriverManager.getConnection(driver + plain);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    try {
      return Files.move(plain, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ReadResult> read(Path file) {
    return read(file, ReadLimits.defaults());
  }

  private static List<ReadResult> read(Path file, ReadLimits limits) {
    var origin = new Origin(file.toString(), () -> TableFiles.open(file, limits).orElseThrow());
    return Results.of(origin, ReadOptions.automatic().withLimits(limits));
  }
}
