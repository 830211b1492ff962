package dev.leeway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Kind;
import dev.leeway.measure.TerminalState;
import dev.leeway.transcript.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found is compared with the analyses themselves, gone through one by one. */
final class WorkspaceReaderTest {

  private static final Analyzer ANALYZER = Samples.analyzer();

  private static final List<Analysis> ANALYSES = Samples.examples(ANALYZER);

  @TempDir private Path folder = Path.of("");

  private AutoCloseable open = () -> {};

  private WorkspaceReader reader() throws IOException {
    WorkspaceReader reader = WorkspaceReader.open(folder);
    open = reader;
    return reader;
  }

  @BeforeEach
  void fill() throws IOException {
    try (Workspace workspace = Workspace.open(folder, ANALYZER.lineage())) {
      for (Analysis analysis : ANALYSES) {
        workspace.add(
            workspace.analyze(analysis.transcript(), ANALYZER::analyze).entry().orElseThrow());
      }
      workspace.finish(false);
    }
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  @Test
  void verdict_eachOfThem_findsThoseThatHaveIt() throws IOException {
    WorkspaceReader reader = reader();
    for (TerminalState state : TerminalState.values()) {
      assertThat(found(reader, criteria("verdict", state.label())))
          .as(state.label())
          .containsExactlyInAnyOrderElementsOf(
              expected(
                  analysis ->
                      analysis.measures().worst().orElseThrow().verdict().terminal() == state));
    }
  }

  @Test
  void kind_eachOfThem_findsThoseThatHaveOneSoProbable() throws IOException {
    WorkspaceReader reader = reader();
    for (Kind kind : Kind.values()) {
      assertThat(found(reader, criteria("kind", kind.label())))
          .as(kind.label())
          .containsExactlyInAnyOrderElementsOf(
              expected(
                  analysis ->
                      analysis.findings().stream()
                          .anyMatch(
                              finding -> finding.kind() == kind && finding.probability() >= 0.9)));
    }
  }

  @Test
  void pressure_grade_model_findThoseThatHaveThem() throws IOException {
    WorkspaceReader reader = reader();

    assertThat(found(reader, criteria("pressure", "urgency")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            expected(
                analysis ->
                    analysis.evidence().stream()
                        .map(TurnEvidence::pressure)
                        .flatMap(List::stream)
                        .anyMatch(cue -> cue.cue().name().equals("URGENCY"))));
    assertThat(found(reader, criteria("grade", "A")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            expected(
                analysis -> analysis.measures().worst().orElseThrow().grade().letter() == 'A'));
    assertThat(found(reader, criteria("model", "TERN")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            expected(analysis -> analysis.transcript().manifest().model().contains("tern")));
  }

  @Test
  void text_inAnyCase_findsThoseThatContainItAndNothingIsAPattern() throws IOException {
    WorkspaceReader reader = reader();

    assertThat(found(reader, criteria("text", "DISCOUNT")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            expected(
                analysis ->
                    analysis.transcript().messages().stream()
                        .flatMap(message -> message.parts().stream())
                        .map(Part::text)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("discount"))));
    assertThat(found(reader, criteria("text", "%"))).hasSizeLessThan(ANALYSES.size());
    assertThat(found(reader, criteria("text", "'); DROP TABLE entries; --"))).isEmpty();
    assertThat(found(reader, criteria("", ""))).hasSize(ANALYSES.size());
  }

  @Test
  void objective_findsEachVerdictThatNamesIt() throws IOException {
    WorkspaceReader reader = reader();
    long expected =
        ANALYSES.stream()
            .flatMap(analysis -> analysis.measures().constraints().stream())
            .filter(
                measures ->
                    measures.verdict().governing().name().equals("user-request")
                        || measures
                            .verdict()
                            .winner()
                            .filter(winner -> winner.name().equals("user-request"))
                            .isPresent())
            .count();

    assertThat(expected).isPositive();
    assertThat(reader.count(criteria("objective", "user-request"))).isEqualTo(expected);
  }

  @Test
  void rows_moreThanTheLimit_areCutAndSaidToBeMore() throws IOException {
    WorkspaceReader reader = reader();
    var rows = new Collected();

    assertThat(reader.find(criteria("", ""), 3, rows)).isTrue();
    assertThat(rows.rows()).hasSize(3);
    assertThat(reader.find(criteria("", ""), ANALYSES.size(), new Collected())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM glob('/tmp/*')",
        "COPY runs TO '/tmp/leeway-should-not-be.csv'",
        "EXPORT DATABASE '/tmp/leeway-should-not-be'",
        "ATTACH '/tmp/leeway-should-not-be.duckdb' AS other",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "PRAGMA memory_limit = '100GB'",
        "CREATE SECRET (TYPE s3)",
        "DELETE FROM entries",
        "UPDATE runs SET lost = 7",
        "DROP TABLE entries",
        "CREATE TABLE more (i INTEGER)",
        "INSERT INTO migrations VALUES (7, 'x', NULL)",
        "this is no SQL"
      })
  void sql_thatWouldChangeOrReachAnything_isRefused(String sql) throws IOException {
    WorkspaceReader reader = reader();

    assertThatThrownBy(() -> reader.sql(sql, 10, new Collected()))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("cannot answer that");
    assertThat(Path.of("/tmp/leeway-should-not-be.csv")).doesNotExist();
    assertThat(reader.count(criteria("", ""))).isEqualTo(ANALYSES.size());
  }

  @Test
  void export_writesEveryTableAsParquetWithAllItsRows() throws IOException {
    Path out = folder.resolve("it's out");

    List<Path> files = WorkspaceReader.export(folder, out);

    assertThat(files).hasSizeGreaterThan(15).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    for (Path file : files) {
      // The format's mark, at both ends.
      byte[] bytes = Files.readAllBytes(file);
      assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    }
    assertThat(ParquetCount.of(out.resolve("entries.parquet"))).isEqualTo(ANALYSES.size());
    assertThat(ParquetCount.of(out.resolve("verdicts.parquet")))
        .isEqualTo(
            ANALYSES.stream()
                .mapToLong(analysis -> analysis.measures().constraints().size())
                .sum());
  }

  @Test
  void folderWithoutWorkspace_isSaidToHaveNone() {
    assertThatThrownBy(() -> WorkspaceReader.open(folder.resolve("none")))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("There is no workspace in")
        .hasMessageContaining("--workspace");
  }

  private static List<String> expected(Predicate<Analysis> condition) {
    return ANALYSES.stream().filter(condition).map(analysis -> analysis.transcript().id()).toList();
  }

  private static List<String> found(WorkspaceReader reader, Criteria criteria) throws IOException {
    var rows = new Collected();
    reader.find(criteria, 1000, rows);
    assertThat(reader.count(criteria)).isEqualTo(rows.rows().size());
    return rows.rows().stream().map(row -> row.substring(0, row.indexOf('|'))).toList();
  }

  private static Criteria criteria(String filter, String value) {
    return new Criteria(
        only(filter, "verdict", value),
        only(filter, "objective", value),
        only(filter, "kind", value),
        0.9,
        only(filter, "model", value),
        only(filter, "grade", value),
        only(filter, "pressure", value),
        only(filter, "text", value));
  }

  private static List<String> only(String filter, String wanted, String value) {
    return filter.equals(wanted) ? List.of(value) : List.of();
  }
}
