package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.report.HtmlReport;
import dev.leeway.report.Summary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The files of a run. They are written under other names and take their own when they are whole, so
 * that whoever opens one never sees half of it, and an earlier run's stay until then.
 */
final class ResultFiles implements AutoCloseable {

  private final Path directory;
  private final Writer jsonl;
  private final Writer html;
  private final HtmlReport page;
  private boolean open = true;

  private ResultFiles(Path directory) throws IOException {
    this.directory = directory;
    this.jsonl = open(partial(jsonl()));
    this.html = open(partial(html()));
    this.page = new HtmlReport(html, HtmlReport.Options.defaults());
    page.begin();
  }

  /** Begins the files of a directory, which is made if it is not there. */
  static ResultFiles begin(Path directory) throws IOException {
    Files.createDirectories(directory);
    return new ResultFiles(directory);
  }

  Path jsonl() {
    return directory.resolve("analysis.jsonl");
  }

  Path html() {
    return directory.resolve("report.html");
  }

  /**
   * Adds one outcome.
   *
   * @param line the outcome as JSON, without a line end
   */
  void add(Outcome outcome, String line) throws IOException {
    jsonl.append(line).append('\n');
    page.add(outcome);
  }

  /** Ends the files and gives them their names. */
  void finish(Summary summary) throws IOException {
    page.finish(summary);
    close();
    publish(jsonl());
    publish(html());
  }

  /** Ends writing; what has not been published stays under its other name. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      try (jsonl) {
        html.close();
      }
    }
  }

  private static void publish(Path file) throws IOException {
    Files.move(partial(file), file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path partial(Path file) {
    return file.resolveSibling(file.getFileName() + ".partial");
  }

  private static Writer open(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16);
  }
}
