package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.calibration.CalibrationFile;
import dev.leeway.report.Export;
import dev.leeway.report.HtmlReport;
import dev.leeway.report.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a run. They are written under other names and take their own when they are whole, so
 * that whoever opens one never sees half of it, and an earlier run's stay until then.
 */
final class ResultFiles implements AutoCloseable {

  private final List<ResultFile> files;
  private final HtmlReport page;
  private final List<Export> exports;
  private boolean open = true;

  /**
   * @param files the lines of JSON, the page, and a file an export
   */
  private ResultFiles(
      List<ResultFile> files, List<ExportTarget> targets, Optional<CalibrationFile> calibration) {
    this.files = List.copyOf(files);
    this.page = new HtmlReport(files.get(1).writer(), HtmlReport.Options.defaults(), calibration);
    var writing = new ArrayList<Export>();
    for (int i = 0; i < targets.size(); i++) {
      writing.add(targets.get(i).format().to(files.get(2 + i).writer()));
    }
    this.exports = List.copyOf(writing);
  }

  /**
   * Begins the files of a directory, which is made if it is not there, and the exports.
   *
   * @param calibration that is applied, for the page
   */
  static ResultFiles begin(
      Path directory, List<ExportTarget> targets, Optional<CalibrationFile> calibration)
      throws IOException {
    var files = new ArrayList<ResultFile>();
    try {
      for (Path path : own(directory)) {
        files.add(ResultFile.begin(path));
      }
      for (ExportTarget target : targets) {
        files.add(ResultFile.begin(target.file()));
      }
      var results = new ResultFiles(files, targets, calibration);
      results.page.begin();
      for (Export export : results.exports) {
        export.begin();
      }
      return results;
    } catch (IOException e) {
      try {
        close(files);
      } catch (IOException later) {
        e.addSuppressed(later);
      }
      throw e;
    }
  }

  /** Returns the files that every run has in its directory. */
  static List<Path> own(Path directory) {
    return List.of(directory.resolve("analysis.jsonl"), directory.resolve("report.html"));
  }

  /** Returns what is written, in the order of the begin. */
  List<Path> paths() {
    return files.stream().map(ResultFile::path).toList();
  }

  /**
   * Adds one outcome.
   *
   * @param line the outcome as JSON, without a line end
   */
  void add(Outcome outcome, String line) throws IOException {
    files.getFirst().writer().append(line).append('\n');
    page.add(outcome);
    for (Export export : exports) {
      export.add(outcome);
    }
  }

  /** Ends the files and gives them their names. */
  void finish(Summary summary) throws IOException {
    page.finish(summary);
    for (Export export : exports) {
      export.finish();
    }
    close();
    for (ResultFile file : files) {
      file.publish();
    }
  }

  /** Ends writing; what has not been published stays under its other name. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      close(files);
    }
  }

  /** Closes all, whatever becomes of one. */
  private static void close(List<ResultFile> files) throws IOException {
    if (!files.isEmpty()) {
      ResultFile first = files.getFirst();
      try (first) {
        close(files.subList(1, files.size()));
      }
    }
  }
}
