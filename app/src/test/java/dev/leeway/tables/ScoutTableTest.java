package dev.leeway.tables;

import static dev.leeway.testing.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.convert.Conversion;
import dev.leeway.convert.Target;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.Results;
import dev.leeway.testing.Laws;
import dev.leeway.testing.NastyText;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoutTableTest {

  @TempDir private Path folder;

  @Test
  void write_anyTranscripts_areReadBackAsTheyWere() throws IOException {
    List<Transcript> originals = nasty();
    Path file = folder.resolve("it's [a] * file?.parquet");
    write(file, originals);

    List<ReadResult> results = read(file);

    assertThat(Results.problems(results)).isEmpty();
    List<Transcript> back = Results.transcripts(results);
    assertThat(back).hasSameSizeAs(originals);
    for (int i = 0; i < back.size(); i++) {
      assertThat(back.get(i).id()).isEqualTo(originals.get(i).id());
      assertThat(back.get(i).messages()).isEqualTo(originals.get(i).messages());
      assertThat(back.get(i).source().format()).isEqualTo("scout");
      assertThat(back.get(i).source().line()).isEqualTo(i + 1);
    }
  }

  @Test
  void write_results_standInColumnsOfTheirOwn() throws Exception {
    Path file = folder.resolve("t.parquet");
    try (var table = new ScoutTable()) {
      String row = Conversion.of(transcript("a").user("hi").build(), Target.SCOUT_PARQUET).text();
      table.add(row, Map.of("leeway_grade", "B"));
      table.write(file);
    }
    try (Connection connection = Duck.open();
        Statement query = connection.createStatement();
        var row =
            query.executeQuery("SELECT leeway_grade, success, message_count FROM '" + file + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("B");
      assertThat(row.getObject(2)).isNull();
      assertThat(row.getLong(3)).isEqualTo(1);
    }
  }

  @Test
  void read_otherColumns_saysWhichThereAre() {
    Path file = parquet("SELECT 1 AS \"a\"\"b\", 'x' AS messages");
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no column \"transcript_id\"; it has a\"b, messages.");
  }

  @Test
  void read_columnsOfOtherTypes_areReadAsFarAsTheyGo() {
    Path file =
        parquet(
            "SELECT 7 AS transcript_id, [{'role': 'user', 'content': 'hi'}] AS messages,"
                + " 0.5 AS score, 3::TINYINT AS task_repeat, ['x'] AS \"limit\"");
    Transcript only = Results.transcripts(read(file)).getFirst();
    assertThat(only.id()).isEqualTo("7");
    assertThat(only.messages().getFirst().prose()).isEqualTo("hi");
    assertThat(only.manifest().sampling()).containsEntry("epoch", "3");
    assertThat(only.anomalies()).anyMatch(it -> it.detail().contains("score (1)"));
  }

  @Test
  void read_rowsOfTheWrongShape_areOneProblemEach() {
    Path file =
        parquet(
            "SELECT * FROM (VALUES ('a', '[{\"role\": \"user\", \"content\": \"hi\"}]'), ('b', 'no'),"
                + " (NULL, '[]'), ('d', NULL), ('e', '{}')) AS t(transcript_id, messages)");
    List<ReadResult> results = read(file);
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("a");
    assertThat(Results.problems(results))
        .extracting(problem -> problem.line())
        .containsExactly(2, 3, 4, 5);
  }

  @Test
  void read_valueOverTheLimit_isAProblemAndNotLoaded() {
    Path file =
        parquet(
            "SELECT 'a' AS transcript_id, repeat('x', 200000) AS messages"
                + " UNION ALL SELECT 'b', '[{\"role\": \"user\", \"content\": \"hi\"}]'");
    ReadLimits limits = ReadLimits.defaults().withRecordBytes(1_000);
    List<ReadResult> results = read(file, limits);
    assertThat(Results.problems(results).getFirst().found())
        .isEqualTo("the row's messages take 200000 bytes, more than 1,000");
    assertThat(Results.transcripts(results)).extracting(Transcript::id).containsExactly("b");
  }

  @Test
  void read_cutOff_isAnInputExceptionThatSaysWhere() throws IOException {
    Path file = folder.resolve("t.parquet");
    write(file, nasty());
    byte[] whole = Files.readAllBytes(file);
    for (int part = 1; part < 8; part++) {
      Path cut = folder.resolve("cut.parquet");
      Files.write(cut, Arrays.copyOf(whole, whole.length * part / 8));
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("cut.parquet:1:1: the Parquet file cannot be read from here");
    }
  }

  @Test
  void read_mutatedBytes_yieldsResultsOrAnInputException() throws IOException {
    Path file = folder.resolve("t.parquet");
    write(file, nasty().subList(0, 5));
    byte[] whole = Files.readAllBytes(file);
    Path mutated = folder.resolve("mutated.parquet");
    Laws.forAll(
        Integer.getInteger("fuzz.cases", 60),
        random -> {
          byte[] mutant = whole.clone();
          for (int wound = random.nextInt(3); wound >= 0; wound--) {
            mutant[4 + random.nextInt(mutant.length - 4)] = (byte) random.nextInt(256);
          }
          write(mutated, mutant);
          try {
            read(mutated);
          } catch (InputException e) {
            assertThat(e.getMessage()).contains("mutated.parquet");
          }
        });
  }

  private static List<Transcript> nasty() {
    var all = new ArrayList<Transcript>();
    for (NastyText.Case nasty : NastyText.all()) {
      all.add(
          transcript("t" + nasty.text())
              .system("s" + nasty.text())
              .user("u" + nasty.text())
              .calls("look_up", "{\"a\": 1}")
              .result(nasty.text())
              .conditions("m-1", "set", "7")
              .build());
    }
    return all;
  }

  private static void write(Path file, List<Transcript> transcripts) throws IOException {
    try (var table = new ScoutTable()) {
      for (Transcript each : transcripts) {
        table.add(Conversion.of(each, Target.SCOUT_PARQUET).text(), Map.of());
      }
      table.write(file);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path parquet(String query) {
    Path file = folder.resolve("made.parquet");
    try (Connection connection = Duck.open();
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
      return file;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
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
