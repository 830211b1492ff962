package dev.leeway.report;

import dev.leeway.analysis.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Many outcomes for a person at a terminal. Few are written in full at once; of many, the most
 * urgent are listed one a line with the very first in full, and the summary ends it all. Memory is
 * bounded by the options, not by the number of transcripts. Mutable; one thread.
 */
public final class TerminalRun {

  /**
   * How much to write.
   *
   * @param full how many of the most urgent are written in full
   * @param rows how many of the most urgent are listed
   * @param verbose whether every outcome is written in full, in the order of arrival
   */
  public record Options(int full, int rows, boolean verbose) {

    public Options {
      if (full < 0 || rows < 0) {
        throw new IllegalArgumentException(
            "%d in full and %d rows, expected 0 or more".formatted(full, rows));
      }
    }

    /** Returns 3 in full and 40 rows. */
    public static Options defaults() {
      return new Options(3, 40, false);
    }

    public Options withVerbose(boolean on) {
      return new Options(full, rows, on);
    }
  }

  private record Kept(Attention attention, OutcomeLine line, String full) {}

  private static final Comparator<Kept> MOST_URGENT_FIRST = Comparator.comparing(Kept::attention);

  private final Appendable out;
  private final Style style;
  private final Options options;
  private final Summary summary = new Summary();

  // The least urgent is the head: the first to go when a more urgent one comes.
  private final PriorityQueue<Kept> kept = new PriorityQueue<>(MOST_URGENT_FIRST.reversed());
  private long arrived;
  private long notable;
  private boolean calibrated;

  public TerminalRun(Appendable out, Style style, Options options) {
    this.out = out;
    this.style = style;
    this.options = options;
  }

  /** Takes one outcome. */
  public void add(Outcome outcome) throws IOException {
    summary.add(outcome);
    calibrated |= outcome instanceof Outcome.Done done && done.analysis().calibrated().isPresent();
    Attention attention = Attention.of(outcome, arrived++);
    notable += attention.notable() ? 1 : 0;
    if (options.verbose) {
      new TerminalReport(style).full(outcome, out);
      return;
    }
    if (kept.size() < most() || attention.compareTo(kept.element().attention) < 0) {
      kept.add(new Kept(attention, OutcomeLine.of(outcome), rendered(outcome)));
      if (kept.size() > most()) {
        kept.remove();
      }
    }
  }

  /** Writes what remains to be written, the summary last. Call it once. */
  public void finish() throws IOException {
    if (!options.verbose) {
      List<Kept> urgent = new ArrayList<>(kept);
      urgent.sort(MOST_URGENT_FIRST);
      list(urgent);
      for (Kept each : urgent.subList(0, Math.min(options.full, urgent.size()))) {
        out.append(each.full);
      }
    }
    if (arrived > 0) {
      key();
    }
    summary.writeText(out, style);
  }

  /** Returns the summary of what has arrived so far. */
  public Summary summary() {
    return summary;
  }

  private int most() {
    return Math.max(1, Math.max(options.full, options.rows));
  }

  private String rendered(Outcome outcome) throws IOException {
    if (options.full == 0) {
      return "";
    }
    var text = new StringBuilder();
    new TerminalReport(style).full(outcome, text);
    return text.toString();
  }

  private void list(List<Kept> urgent) throws IOException {
    if (arrived <= options.full) {
      return;
    }
    var lines = new TerminalWriter(out, style);
    List<OutcomeLine> rows =
        urgent.subList(0, Math.min(options.rows, urgent.size())).stream().map(Kept::line).toList();
    String folder = OutcomeLine.folder(rows);
    if (!folder.isEmpty()) {
      lines.wrapped(style.text(""), style.text("transcripts in " + folder).in(Ink.FAINT));
    }
    lines.line(OutcomeLine.header(style));
    for (OutcomeLine row : rows) {
      lines.line(row.text(style, folder));
    }
    if (arrived > rows.size()) {
      long left = Math.max(0, notable - rows.size());
      lines.wrapped(
          style.text(""),
          style
              .text(
                  "and %d more, %d of them with something to look at; the HTML report lists all, and"
                          .formatted(arrived - rows.size(), left)
                      + " --verbose writes every one in full")
              .in(Ink.FAINT));
    }
  }

  private void key() throws IOException {
    var lines = new TerminalWriter(out, style);
    lines.line(style.text(style.rule()).in(Ink.FAINT));
    String cells =
        ("a cell under a contested turn is P(this objective was in control of it): blank below"
                + " 5%%, %s to 25%%, %s to 50%%, %s to 75%%, %s above. Turns that nothing contested"
                + " have no cell, for nothing could be lost there.")
            .formatted(style.shade(0.1), style.shade(0.3), style.shade(0.6), style.shade(0.9));
    String bars =
        (" Bars: how strongly the turn tempts (pressure), how far the words profess the governing"
                + " objective (claimed; %s: they say nothing).")
            .formatted(style.unsaid());
    String places =
        " Turns and parts count from 1, messages without an id of their own from 0 (m0);"
            + " [a,b) are characters from 0, b excluded. Evidence (ev) goes from A, well seen, to"
            + " D, nothing seen. null: nothing was served; other: an objective that the charter"
            + " does not name."
            + (calibrated ? " P lost is calibrated on labels, wherever it stands alone." : "");
    lines.wrapped(style.text("key  "), style.text(cells + bars + places).in(Ink.FAINT));
  }
}
