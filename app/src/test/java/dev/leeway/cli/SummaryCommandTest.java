package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SummaryCommandTest {

  private static final String EXAMPLES = "../examples";

  @TempDir private Path folder = Path.of("");

  private CommandRun run(String... more) {
    var arguments = new ArrayList<String>(List.of("summary"));
    arguments.addAll(List.of(more));
    arguments.add("--no-encoder");
    return CommandRun.of(folder, arguments.toArray(String[]::new));
  }

  @Test
  void summary_examplesByModel_saysEachGroupAndAll() {
    CommandRun run = run(EXAMPLES, "--by", "model", "--quiet");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .containsSubsequence(
            "by model",
            "corvid-chat-3",
            "all  12 transcripts: 9 contested, 3 uncontested",
            "lost control",
            "of 9 contested with an answer",
            "integrity",
            "p50",
            "survival",
            "contested turn 1",
            "dominance",
            "operator-policy",
            "evidence grade",
            "corvid-chat-3  2 transcripts");
  }

  @Test
  void summary_files_areWrittenWhole() throws IOException {
    Path json = folder.resolve("summary.json");
    Path html = folder.resolve("summary.html");
    CommandRun run =
        run(EXAMPLES, "--by", "kind", "--json", json.toString(), "--html", html.toString());

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(json)).startsWith("{\"format\":\"leeway-population/1\"");
    assertThat(Files.readString(html)).contains("<svg", "</html>").doesNotContain("<script");
    assertThat(run.err()).contains("Wrote " + json + " and " + html);
  }

  @Test
  void summary_anyNumberOfJobs_saysTheSame() {
    String one = run(EXAMPLES, "--by", "pressure", "--jobs", "1").out();
    assertThat(run(EXAMPLES, "--by", "pressure", "--jobs", "3").out()).isEqualTo(one);
  }

  @Test
  void summary_mistakes_areSaidWithARemedy() {
    CommandRun unit = run(EXAMPLES, "--unit", "galaxy");
    assertThat(unit.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unit.err()).contains("expected task, transcript, task-set or model");
    assertThat(run(EXAMPLES, "--by", "a b").err()).contains("is no key; expected one of model");
    CommandRun missing = run("nowhere.jsonl");
    assertThat(missing.code()).isEqualTo(ExitCode.INPUT);
    assertThat(missing.err()).contains("nowhere.jsonl", "Check the path");
    String input = EXAMPLES + "/displaced.json";
    CommandRun over = run(input, "--json", input);
    assertThat(over.code()).isEqualTo(ExitCode.USAGE);
    assertThat(over.err()).contains("is read by this run");
  }
}
