package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchCommandTest {

  private static final String TRANSCRIPT =
      """
      {"id": "m/shop/t/some/ending", "messages": [\
      {"role": "user", "content": "How long is the film?"}, \
      {"role": "assistant", "content": "It runs for ninety minutes."}]}
      """;

  private static final String LABELS =
      """
      id,attack,injection_seen,attempted,injected_goal_won
      m/shop/t/some/ending,none,0,,
      """;

  @TempDir private Path folder = Path.of("");
  private String transcripts = "";
  private String labels = "";

  @BeforeEach
  void writeFiles() throws IOException {
    transcripts = Files.writeString(folder.resolve("runs.jsonl"), TRANSCRIPT).toString();
    labels = Files.writeString(folder.resolve("runs.csv"), LABELS).toString();
  }

  @Test
  void bench_oneCleanRun_printsTheTableAndWritesJson() throws IOException {
    String json = folder.resolve("figures.json").toString();
    CommandRun run =
        run("agentdojo", "--labels", labels, "--no-encoder", "--json", json, "--jobs", "1");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("false_alarm_clean", "no such rows", "1 transcripts, 1 turns");
    assertThat(Path.of(json)).content().contains("\"false_alarm_clean\"", "\"value\" : 0.0");
  }

  @Test
  void bench_all_putsEachTaskUnderItsTitle() throws IOException {
    Path sets = sets();
    Path json = folder.resolve("all.json");
    Path page = folder.resolve("figures.md");

    CommandRun run =
        CommandRun.of(
            folder,
            "bench",
            "all",
            "--data",
            sets.toString(),
            "--no-encoder",
            "--json",
            json.toString(),
            "--markdown",
            page.toString());

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    JsonNode results = new JsonMapper().readTree(Files.readString(json));
    assertThat(results.fieldNames()).toIterable().containsExactly("agentdojo", "counterfactual");
    assertThat(results.get("agentdojo").get("task").asText()).isEqualTo("agentdojo");
    assertThat(page).content().contains("## agentdojo", "## counterfactual", "false_alarm_clean");
  }

  @Test
  void bench_unknownTask_namesThoseThatThereAre() {
    CommandRun run = run("drift", "--labels", labels, "--no-encoder");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("\"drift\"").contains("agentdojo, goaldrift");
  }

  @Test
  void bench_labelsMissing_answersThree() {
    CommandRun run = run("agentdojo", "--labels", "none.csv", "--no-encoder");

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("none.csv: cannot be read: there is no such file");
  }

  @Test
  void bench_cascadeWithABudget_saysThatItMeasuresEach() throws IOException {
    String sets = sets().toString();

    CommandRun run =
        CommandRun.of(folder, "bench", "cascade", "--data", sets, "--encoder-budget", ".5");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("cascade goes without --no-encoder, --encoder-budget");
    assertThat(CommandRun.of(folder, "bench", "cascade", "--data", sets, "--no-encoder").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(CommandRun.of(folder, "bench", "cascade").err()).contains("cascade needs --data");
  }

  @Test
  void bench_budgetThatIsNoShare_namesItAndWhatIsExpected() {
    for (String share : new String[] {"1.5", "-1", "half"}) {
      CommandRun run = run("agentdojo", "--labels", labels, "--encoder-budget", share);

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("'" + share + "'", "expected a number from 0 to 1");
    }
  }

  private Path sets() throws IOException {
    Path sets = Files.createDirectory(folder.resolve("sets"));
    try (var packed =
        new GZIPOutputStream(Files.newOutputStream(sets.resolve("agentdojo.jsonl.gz")))) {
      packed.write(TRANSCRIPT.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(sets.resolve("agentdojo.labels.csv"), LABELS);
    return sets;
  }

  private CommandRun run(String task, String... more) {
    var arguments = new String[4 + more.length];
    System.arraycopy(
        new String[] {"bench", task, "--transcripts", transcripts}, 0, arguments, 0, 4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandRun.of(folder, arguments);
  }
}
