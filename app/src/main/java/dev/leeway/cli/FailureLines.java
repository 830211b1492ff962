package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.report.Summary;
import java.io.PrintWriter;

/** Says on standard error what could not be analysed: the first in full, then their number. */
final class FailureLines {

  /** What a person reads; all of them are in the results. */
  private static final int SHOWN = 20;

  private final Terminal terminal;
  private final boolean debug;
  private long count;

  FailureLines(Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  /** Takes one failure; it is printed at once, clear of the progress line. */
  void add(Outcome.Failed failed, ProgressLine progress) {
    count++;
    if (count <= SHOWN) {
      progress.clear();
      failed
          .problem()
          .lines()
          .forEach(line -> err().println(terminal.errorStyle().text(line).plain()));
    }
  }

  /** Shows where the program failed, for those who asked. */
  void trace(Throwable bug) {
    if (debug) {
      bug.printStackTrace(err());
    }
  }

  void finish(Summary summary) {
    finish(summary.failed(), summary.transcripts());
  }

  /**
   * @param failed how many were not analysed
   * @param all how many there were
   */
  void finish(long failed, long all) {
    if (count > SHOWN) {
      err().println("and %d more".formatted(count - SHOWN));
    }
    if (count > 0) {
      err().println("%d of %d could not be analysed.".formatted(failed, all));
    }
  }

  private PrintWriter err() {
    return terminal.err();
  }
}
