package dev.leeway.cli;

import dev.leeway.report.Report;
import java.io.IOException;
import picocli.CommandLine.Option;

/** The option that says whether people or programs read a report. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = OutputOptions.OutputFormatConverter.class,
      description = "Text for people, or one line of JSON. Default: text.")
  private OutputOptions.OutputFormat format = OutputOptions.OutputFormat.TEXT;

  /** Writes a report on standard output. */
  void print(Report report, Terminal terminal) throws IOException {
    switch (format) {
      case TEXT -> report.text(terminal.out(), terminal.style());
      case JSON -> terminal.out().append(report.json()).append('\n');
    }
    terminal.out().flush();
  }
}
