package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeewayCommandTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void noCommand_explainsAndIsAUsageError() {
    CommandRun run = run();

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("Usage: leeway").contains("analyze");
  }

  @Test
  void misspeltCommand_namesTheNearest() {
    CommandRun run = run("analyse");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("analyze").contains("--help");
  }

  @Test
  void help_ofACommand_isTheSameByBothWays() {
    CommandRun option = run("charter", "check", "--help");

    assertThat(option.code()).isEqualTo(ExitCode.DONE);
    assertThat(option.out()).contains("Examples:");
    assertThat(run("help", "charter", "check").out()).isEqualTo(option.out());
    assertThat(run("help", "nothing").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void version_isTheSameByBothWays() {
    assertThat(run("--version").out()).isEqualTo("leeway 0.1.0\n");
    assertThat(run("version").out()).startsWith("leeway 0.1.0\n").contains("java ");
  }

  @Test
  void charterCheck_soundCharter_saysSo() {
    CommandRun run = run("charter", "check", "../examples/charters/goal-drift.yaml");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("sound").contains("objectives");
  }

  @Test
  void charterCheck_missingFile_answersThree() {
    CommandRun run = run("charter", "check", "none.yaml");

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).startsWith("none.yaml: cannot be read: there is no such file");
  }

  @Test
  void charterCheck_noText_answersThree() throws IOException {
    Path file = folder.resolve("c.yaml");
    Files.write(file, new byte[] {(byte) 0xC3, 0x28});

    CommandRun run = run("charter", "check", file.toString());

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("UTF-8");
  }

  @Test
  void charterShow_withoutFile_printsTheGeneralOne() {
    CommandRun run = run("charter", "show");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("Objectives").contains("Constraints");
  }

  @Test
  void charterAlone_explains() {
    assertThat(run("charter").code()).isEqualTo(ExitCode.USAGE);
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(folder, arguments);
  }
}
