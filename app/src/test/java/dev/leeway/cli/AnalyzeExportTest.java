package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of whole runs, as files. */
final class AnalyzeExportTest {

  private static final String EXAMPLES = "../examples";

  @TempDir private Path folder = Path.of("");

  private CommandRun analyze(String... more) {
    var arguments = new String[more.length + 4];
    arguments[0] = "analyze";
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[more.length + 1] = "--no-encoder";
    arguments[more.length + 2] = "--out";
    arguments[more.length + 3] = folder.resolve("results").toString();
    return CommandRun.of(folder, arguments);
  }

  private String export(String format, Path file) {
    return "--export=" + format + "=" + file;
  }

  private static List<Map<String, String>> rows(Path csv) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv.toFile())) {
      return rows.readAll();
    }
  }

  @Test
  void exports_ofEveryFormat_areWrittenWholeAndNamed() {
    CommandRun run =
        analyze(
            EXAMPLES,
            export("junit", folder.resolve("new/leeway.xml")),
            export("sarif", folder.resolve("leeway.sarif")),
            export("otlp", folder.resolve("events.jsonl")),
            export("csv", folder.resolve("table.csv")),
            export("L5", folder.resolve("l5.json")));

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("new/leeway.xml")).content().endsWith("</testsuites>\n");
    assertThat(folder.resolve("leeway.sarif")).content().endsWith("]}]}\n");
    assertThat(folder.resolve("events.jsonl")).content().startsWith("{\"resourceLogs\":[");
    assertThat(folder.resolve("table.csv")).content().startsWith("transcript,source,");
    assertThat(folder.resolve("l5.json")).content().endsWith("]}\n");
    assertThat(folder.resolve("table.csv.partial")).doesNotExist();
    assertThat(run.err()).contains("report.html", "leeway.xml", "and " + folder.resolve("l5.json"));
  }

  @Test
  void csv_examples_hasARowATranscriptAndObjectiveAsATableReaderSeesIt() throws IOException {
    Path csv = folder.resolve("table.csv");
    analyze(EXAMPLES, export("csv", csv));

    List<Map<String, String>> rows = rows(csv);
    assertThat(rows)
        .filteredOn(row -> "displaced".equals(row.get("transcript")))
        .filteredOn(row -> "true".equals(row.get("worst")))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("governing", "operator-policy");
              assertThat(row).containsEntry("terminal", "displaced");
              assertThat(row).containsEntry("winner", "user-request");
              assertThat(row).containsEntry("onset", "3");
              assertThat(row).containsEntry("movement_label", "captured");
            });
    assertThat(rows)
        .filteredOn(row -> "uncontested".equals(row.get("terminal")))
        .isNotEmpty()
        .allMatch(row -> "".equals(row.get("probability_lost")));
  }

  @Test
  void exports_anyNumberOfJobs_haveTheSameBytes() throws IOException {
    Path one = folder.resolve("one.xml");
    Path two = folder.resolve("two.xml");
    analyze(EXAMPLES, "--jobs=1", export("junit", one));
    analyze(EXAMPLES, "--jobs=3", export("junit", two));

    assertThat(two).hasSameTextualContentAs(one);
  }

  @Test
  void export_ofABrokenFile_saysSoAndNeverPasses() throws IOException {
    Path broken = Files.writeString(folder.resolve("=broken.json"), "{\"messages\": [");
    Path good = Files.writeString(folder.resolve("good.txt"), "User: Hello.\nAssistant: Hello.\n");
    Path csv = folder.resolve("table.csv");
    Path xml = folder.resolve("leeway.xml");
    analyze(broken.toString(), good.toString(), export("csv", csv), export("junit", xml));

    assertThat(rows(csv).getFirst()).containsEntry("outcome", "failed");
    assertThat(xml).content().contains("<error type=\"not-analysed\"");
  }

  @Test
  void export_unknownFormat_namesThoseThatThereAre() {
    CommandRun run = analyze(EXAMPLES, "--export", "xlsx=a.xlsx");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("xlsx", "junit, sarif, otlp, csv, l5");
  }

  @Test
  void export_withoutAFile_isUsage() {
    CommandRun run = analyze(EXAMPLES, "--export", "csv");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("csv=FILE");
  }

  @Test
  void export_overAnInputOrAnotherResult_isRefusedBeforeAnythingIsWritten() throws IOException {
    Path input = Files.writeString(folder.resolve("a.txt"), "User: Hello.\nAssistant: Hello.\n");
    Path twice = folder.resolve("b.json");
    for (List<String> each :
        List.of(
            List.of(input.toString(), export("csv", input)),
            List.of(input.toString(), export("l5", folder.resolve("results/report.html"))),
            List.of(input.toString(), export("l5", twice), export("sarif", twice)))) {
      CommandRun run = analyze(each.toArray(String[]::new));

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("name another file");
    }
    assertThat(input).content().startsWith("User: Hello.");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @Test
  void export_whereNothingCanBeWritten_isUsage() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    CommandRun run = analyze(EXAMPLES, export("csv", file.resolve("below.csv")));

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("cannot be written");
  }
}
