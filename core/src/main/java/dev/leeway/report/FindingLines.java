package dev.leeway.report;

import dev.leeway.finding.Citation;
import dev.leeway.finding.Finding;
import dev.leeway.finding.Severity;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Findings with their citations, as lines. */
final class FindingLines {

  private static final String INDENT = "        ";

  private static final String MARKS = "123456789abcdefghijklmnopqrstuvwxyz";

  private final CitationLines citations;
  private final TerminalWriter out;
  private final Style style;

  FindingLines(Transcript transcript, TerminalWriter out) {
    this.citations = new CitationLines(transcript, out);
    this.out = out;
    this.style = out.style();
  }

  /** Returns the sign of the finding at a position, which its line and its turn both carry. */
  static String mark(int position) {
    return position < MARKS.length() ? MARKS.substring(position, position + 1) : "+";
  }

  void write(List<Finding> findings) throws IOException {
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      out.wrapped(
          style.text("  [" + mark(i) + "] "),
          style
              .text(finding.severity().name().toLowerCase(Locale.ROOT))
              .in(ink(finding.severity()))
              .plus(style.text(" " + finding.kind().label()).in(Ink.STRONG))
              .plus(style.text(", " + where(finding) + ": " + finding.sentence())));
      for (Citation citation : finding.citations()) {
        citations.write(citation, INDENT);
      }
    }
  }

  private static String where(Finding finding) {
    return Figures.turns(finding.firstTurn(), finding.lastTurn())
        + ", "
        + Figures.chance(finding.probability());
  }

  private static Ink ink(Severity severity) {
    return switch (severity) {
      case NOTE -> Ink.FAINT;
      case WARNING -> Ink.WARNING;
      case ALERT -> Ink.ALERT;
    };
  }
}
