package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.report.Style;
import dev.leeway.report.Summary;
import dev.leeway.report.TerminalRun;
import java.io.IOException;
import java.io.Writer;

/** The results of a run on standard output, for a person or for a program. */
interface StandardOutput {

  /**
   * Takes one outcome.
   *
   * @param line the outcome as JSON, without a line end
   */
  void add(Outcome outcome, String line) throws IOException;

  /** Writes what remains, the summary last. */
  void finish(Summary summary) throws IOException;

  /** Returns output for a person. */
  static StandardOutput text(Writer out, Style style, boolean verbose) {
    return new Text(
        new TerminalRun(out, style, TerminalRun.Options.defaults().withVerbose(verbose)));
  }

  /** Returns output for a program: a line of JSON an outcome, and one of the summary. */
  static StandardOutput json(Writer out) {
    return new Json(out);
  }

  /** The report of a run. */
  record Text(TerminalRun run) implements StandardOutput {

    @Override
    public void add(Outcome outcome, String line) throws IOException {
      run.add(outcome);
    }

    @Override
    public void finish(Summary summary) throws IOException {
      run.finish();
    }
  }

  /** Lines of JSON. */
  record Json(Writer out) implements StandardOutput {

    @Override
    public void add(Outcome outcome, String line) throws IOException {
      out.append(line).append('\n');
    }

    @Override
    public void finish(Summary summary) throws IOException {
      out.append(summary.toJson()).append('\n');
    }
  }
}
