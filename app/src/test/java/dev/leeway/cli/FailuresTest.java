package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class FailuresTest {

  private final StringWriter err = new StringWriter();

  @Test
  void bug_isOneLineUnlessAskedForMore() {
    assertThat(report(new IllegalStateException("K is 0"), false)).isEqualTo(ExitCode.INTERNAL);
    assertThat(err.toString())
        .contains("bug in Leeway: IllegalStateException: K is 0")
        .doesNotContain("\tat ");
  }

  @Test
  void bug_withDebug_showsWhere() {
    report(new IllegalStateException("K is 0"), true);

    assertThat(err.toString()).contains("FailuresTest");
  }

  @Test
  void fullDisk_isNotCalledABug() {
    assertThat(report(new IOException("no space left"), false)).isEqualTo(ExitCode.INTERNAL);
    assertThat(err.toString())
        .contains("could not be written: no space left")
        .doesNotContain("bug");
  }

  @Test
  void hostileMessage_reachesTheTerminalAsText() {
    report(new dev.leeway.ingest.InputException("a\u001B[2Jb"), false);

    assertThat(err.toString()).doesNotContain("\u001B");
  }

  private int report(Exception failure, boolean debug) {
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            Writer.nullWriter(),
            new PrintWriter(err, true),
            Screen.none(),
            Path.of("."));
    return Failures.report(failure, terminal, debug);
  }
}
