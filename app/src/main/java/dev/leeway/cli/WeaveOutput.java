package dev.leeway.cli;

import dev.leeway.report.WeaveReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how a result over many transcripts is written. */
final class WeaveOutput {

  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write it as a page with charts too; the page needs no network and no script.")
  private Optional<Path> page = Optional.empty();

  void write(WeaveReport report, Terminal terminal) throws IOException {
    format.print(report, terminal);
    if (page.isPresent()) {
      ResultFile file = ResultFile.begin(page.get());
      try (file) {
        Writer writer = file.writer();
        report.html(writer);
      }
      file.publish();
      terminal.err().println("Wrote " + page.get());
    }
  }
}
