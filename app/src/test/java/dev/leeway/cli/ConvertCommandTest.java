package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.tables.TableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConvertCommandTest {

  private static final String EXAMPLES = "../examples";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"openai", "otlp", "scout-parquet", "inspect-json"})
  void convert_examples_comeBackAsTheyWere(String target) throws IOException {
    Path direct = folder.resolve("direct");
    Path there = folder.resolve("there");
    Path back = folder.resolve("back");
    assertThat(run(EXAMPLES, "--to", "openai", "--out", direct.toString()).code()).isZero();

    CommandRun first = run(EXAMPLES, "--to", target, "--out", there.toString());
    assertThat(first.out()).doesNotContain("Did not survive");
    assertThat(run(there.toString(), "--to", "openai", "--out", back.toString()).code()).isZero();

    assertThat(sorted(back)).isNotEmpty().isEqualTo(sorted(direct));
  }

  @Test
  void convert_toText_listsWhatWasLeftOut() {
    CommandRun run = run(EXAMPLES, "--to", "text", "--out", folder.resolve("t").toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Did not survive, by kind:")
        .containsPattern("tool-call +\\d+ in");
  }

  @Test
  void convert_intoAFolderWithFiles_needsForce() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    CommandRun refused = run(EXAMPLES, "--to", "openai", "--out", folder.toString());
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("is not empty; give another folder, or --force");
    assertThat(run(EXAMPLES, "--to", "openai", "--out", folder.toString(), "--force").code())
        .isZero();
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void convert_unreadableAmongOthers_isCounted() throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("a.json"), "{\"messages\": [{\"role\": \"user\"}]}");
    Files.writeString(input.resolve("b.json"), "{\"messages\": 7}");
    Files.writeString(input.resolve("c.parquet"), "PAR1 and nothing else");
    CommandRun run = run(input.toString(), "--to", "otlp", "--out", folder.resolve("o").toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 transcripts").contains("2 could not be read");
    assertThat(run.err()).contains("b.json:1:1").contains("c.parquet:1:1: the Parquet file");
  }

  @Test
  void convert_nothingReadable_writesNothing() throws IOException {
    Path input = folder.resolve("a.json");
    Files.writeString(input, "7");
    Path out = folder.resolve("o");
    CommandRun run = run(input.toString(), "--to", "inspect-json", "--out", out.toString());
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(out).doesNotExist();
  }

  @Test
  void convert_hostileIds_stayInTheFolder() throws IOException {
    Path input = folder.resolve("a.jsonl");
    Files.writeString(
        input,
        """
        {"id": "../../escaped", "messages": [{"role": "user", "content": "a"}]}
        {"id": "/etc/escaped", "messages": [{"role": "user", "content": "b"}]}
        """);
    Path out = folder.resolve("x/y/o");
    assertThat(run(input.toString(), "--to", "text", "--out", out.toString()).code()).isZero();
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(path -> path.toString().endsWith(".txt")).toList())
          .hasSize(2)
          .allMatch(path -> out.equals(path.getParent()));
    }
  }

  @Test
  void convert_withResults_keepsThemApart() throws IOException {
    Path results = folder.resolve("r");
    CommandRun.of(
        folder, "analyze", EXAMPLES, "--no-encoder", "--quiet", "--out", results.toString());
    Path out = folder.resolve("o");
    CommandRun run =
        run(
            EXAMPLES,
            "--to",
            "scout-parquet",
            "--results",
            results.resolve("analysis.jsonl").toString(),
            "--out",
            out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    try (var rows =
        TableFiles.open(out.resolve("transcripts-00001.parquet"), ReadLimits.defaults())
            .orElseThrow()) {
      assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8).lines())
          .hasSize(12)
          .allMatch(row -> row.contains("\"leeway_verdict\": true"));
    }
  }

  @Test
  void convert_wrongOptions_saysWhich() {
    assertThat(run(EXAMPLES, "--to", "xml", "--out", "x").err())
        .contains("there is no format \"xml\" to convert to; expected one of openai");
    assertThat(run(EXAMPLES, "--to", "otlp", "--out", "x", "--results", "r").code())
        .isEqualTo(ExitCode.USAGE);
  }

  private CommandRun run(String... arguments) {
    var all = new java.util.ArrayList<String>(List.of("convert"));
    all.addAll(List.of(arguments));
    return CommandRun.of(folder, all.toArray(String[]::new));
  }

  private static List<String> sorted(Path of) throws IOException {
    return Files.readAllLines(of.resolve("transcripts.jsonl")).stream().sorted().toList();
  }
}
