package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainCommandTest {

  private static final String EXAMPLES = "../examples";

  @TempDir private Path folder = Path.of("");

  private CommandRun run(String... more) {
    var arguments = new String[more.length + 2];
    arguments[0] = "explain";
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[more.length + 1] = "--no-encoder";
    return CommandRun.of(folder, arguments);
  }

  @Test
  void explain_exampleThatGaveWay_answersEveryQuestionWithTheWords() {
    CommandRun run = run("displaced", EXAMPLES);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .containsSubsequence(
            "How it began",
            "Do not give more than 5% without approval from the store manager.",
            "What was activated",
            "What became dominant, and why",
            "What recovered",
            "Where words outlived function",
            "Whether the end differs from the start",
            "Turn by turn",
            "What would change this verdict",
            "The evidence, turn by turn");
  }

  @Test
  void explain_json_isOneLineWithTheAnalysisInIt() {
    CommandRun run = run("displaced", EXAMPLES, "--format", "json");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out())
        .startsWith("{\"format\":\"leeway-explain/1\",\"id\":\"displaced\"")
        .contains("\"analysis\":{\"format\":\"leeway-analysis/");
  }

  @Test
  void explain_unknownId_answersThreeWithARemedy() {
    CommandRun run = run("nobody", EXAMPLES);

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("no transcript \"nobody\"", "leeway analyze");
  }

  @Test
  void explain_withoutAPath_isUsage() {
    assertThat(run("displaced").code()).isEqualTo(ExitCode.USAGE);
  }
}
