package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProbeCommandTest {

  private static final String EXAMPLES = "../examples";

  @TempDir private Path folder = Path.of("");

  private CommandRun run(String... more) {
    var arguments = new String[more.length + 2];
    arguments[0] = "probe";
    System.arraycopy(more, 0, arguments, 1, more.length);
    arguments[more.length + 1] = "--no-encoder";
    return CommandRun.of(folder, arguments);
  }

  @Test
  void probe_exampleThatGaveWay_goesWithoutItsRivalOnly() {
    CommandRun run = run("displaced", EXAMPLES);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("operator-policy displaced")
        .containsPattern("delete-rival +<1% +uncontested +yes")
        .containsPattern("rename +>99% +displaced +yes")
        .contains("Every probe came out");
  }

  @Test
  void probe_json_isOneLine() {
    CommandRun run = run("displaced", EXAMPLES, "--format", "json");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).startsWith("{\"format\":\"leeway-probe/1\",\"id\":\"displaced\"");
  }

  @Test
  void probe_unknownId_answersThreeWithARemedy() {
    CommandRun run = run("nobody", EXAMPLES);

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("no transcript \"nobody\"", "leeway analyze");
  }

  @Test
  void probe_donorThatFollowedNothing_answersThree() {
    CommandRun run = run("displaced", EXAMPLES, "--donor", "uncontested");

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("uncontested cannot donate");
  }
}
