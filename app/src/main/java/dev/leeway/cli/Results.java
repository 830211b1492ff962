package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.report.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the results of a run go, in order: workspace, files, standard output, progress, the lines
 * about failures and the exit code. One thread.
 */
final class Results implements AutoCloseable {

  private final Terminal terminal;
  private final ResultFiles files;
  private final StandardOutput standard;
  private final ProgressLine progress;
  private final FailureLines failures;
  private final List<FailOn> failOn;
  private final RunStore store;
  private final StopSignal stop = StopSignal.listen();
  private final Summary summary = new Summary();
  private boolean listening = true;
  private boolean found;
  private boolean bug;

  Results(
      Terminal terminal,
      ResultFiles files,
      StandardOutput standard,
      ProgressLine progress,
      FailureLines failures,
      List<FailOn> failOn,
      RunStore store) {
    this.terminal = terminal;
    this.files = files;
    this.standard = standard;
    this.progress = progress;
    this.failures = failures;
    this.failOn = List.copyOf(failOn);
    this.store = store;
  }

  /** Returns whether further results are wanted. */
  boolean wanted() {
    return !stop.given();
  }

  /** Takes what became of the next arrival. */
  void take(Piece<Result> piece) throws IOException {
    take(Result.of(piece));
    if (piece instanceof Piece.Broken<Result> broken) {
      bug = true;
      failures.trace(broken.bug());
    }
    progress.at(piece.bytes(), summary.transcripts());
  }

  /** Takes a file that is not there to be read. */
  void take(Outcome.Failed problem) throws IOException {
    take(Result.of(problem));
  }

  private void take(Result result) throws IOException {
    store.take(result);
    summary.add(result.outcome());
    files.add(result.outcome(), result.line());
    print(() -> standard.add(result.outcome(), result.line()));
    switch (result.outcome()) {
      case Outcome.Failed failed -> failures.add(failed, progress);
      case Outcome.Done done ->
          found |= failOn.stream().anyMatch(each -> each.matches(done.analysis()));
    }
  }

  /** Completes everything. Without one analysis the files of an earlier run stay as they are. */
  int finish(boolean quiet) throws IOException {
    progress.close();
    boolean any = summary.transcripts() > summary.failed();
    if (any || bug) {
      files.finish(summary);
      print(() -> standard.finish(summary));
    }
    store.finish(stop.given());
    failures.finish(summary);
    if (!quiet) {
      if (stop.given()) {
        say("Stopped after %d transcripts.".formatted(summary.transcripts()));
      }
      store.words().ifPresent(this::say);
      if (any || bug) {
        say("Wrote " + listed(files.paths()));
      }
    }
    return exitCode(any);
  }

  @Override
  public void close() throws IOException {
    try (stop;
        files) {
      progress.close();
    }
  }

  private static String listed(List<Path> paths) {
    List<String> names = paths.stream().map(Path::toString).toList();
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  private int exitCode(boolean any) {
    if (bug) {
      return ExitCode.INTERNAL;
    }
    if (!any) {
      return ExitCode.INPUT;
    }
    return found ? ExitCode.FOUND : ExitCode.DONE;
  }

  private interface Printing {
    void run() throws IOException;
  }

  /**
   * Once nobody reads standard output any more there is nothing to say there, nor about it; the
   * files are completed all the same.
   */
  private void print(Printing printing) {
    if (listening) {
      try {
        printing.run();
        terminal.out().flush();
      } catch (IOException e) {
        listening = false;
      }
    }
  }

  private void say(String words) {
    terminal.err().println(terminal.errorStyle().text(words).plain());
  }
}
