package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.Outcome;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads a set of transcripts, with progress and failures on standard error. */
final class SetRun {

  private final Terminal terminal;
  private final int jobs;
  private final boolean quiet;
  private final boolean debug;

  /**
   * @param jobs how many transcripts at a time
   * @param quiet whether nothing is said but what went wrong
   */
  SetRun(Terminal terminal, int jobs, boolean quiet, boolean debug) {
    this.terminal = terminal;
    this.jobs = jobs;
    this.quiet = quiet;
    this.debug = debug;
  }

  /** Analyses a set and hands its outcomes on. */
  OutcomeRun.Tally read(
      RunInputs inputs,
      ReadOptions how,
      Analyzer analyzer,
      Predicate<Transcript> wanted,
      long limit,
      Consumer<Outcome> sink)
      throws IOException {
    note(inputs.passedOver());
    var failures = new FailureLines(terminal, debug);
    OutcomeRun.Tally tally;
    try (var progress = new ProgressLine(terminal, quiet, inputs.totalBytes());
        Arrivals arrivals = inputs.open(how)) {
      tally =
          new OutcomeRun(failures, progress, sink)
              .run(inputs.problems(), arrivals, wanted, limit, analyzer::analyze, jobs);
    }
    failures.finish(tally.failed(), tally.outcomes());
    return tally;
  }

  /** Says which files were written. */
  void wrote(List<Path> files) {
    if (!files.isEmpty()) {
      note("Wrote " + files.stream().map(Path::toString).collect(Collectors.joining(" and ")));
    }
  }

  /** Says something on standard error, unless silence is asked for. */
  void note(String words) {
    if (!quiet && !words.isEmpty()) {
      terminal.err().println(terminal.errorStyle().text(words).plain());
    }
  }
}
