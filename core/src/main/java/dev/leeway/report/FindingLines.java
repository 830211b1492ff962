package dev.leeway.report;

import dev.leeway.finding.Citation;
import dev.leeway.finding.Finding;
import dev.leeway.finding.Severity;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Findings with their citations, as lines. */
final class FindingLines {

  /** A quotation that is cut keeps this many characters, and says so. */
  static final int KEPT_OF_QUOTATION = 160;

  /** Cutting a little off saves nothing: up to here a quotation stays whole. */
  static final int LONGEST_QUOTATION = 240;

  private static final String MARKS = "123456789abcdefghijklmnopqrstuvwxyz";

  private final Transcript transcript;
  private final TerminalWriter out;
  private final Style style;

  FindingLines(Transcript transcript, TerminalWriter out) {
    this.transcript = transcript;
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
        cite(citation);
      }
    }
  }

  private static String where(Finding finding) {
    return Figures.turns(finding.firstTurn(), finding.lastTurn())
        + ", "
        + Figures.chance(finding.probability());
  }

  private void cite(Citation citation) throws IOException {
    out.wrapped(
        style.text("        "),
        style
            .text(place(citation))
            .in(Ink.FAINT)
            .plus(style.text(" \"" + shown(citation.quotation()) + "\"" + cut(citation)))
            .plus(style.text(note(citation)).in(Ink.FAINT)));
  }

  private String place(Citation citation) {
    Span span = citation.span();
    boolean several =
        span.message() < transcript.messages().size()
            && transcript.messages().get(span.message()).parts().size() > 1;
    return citation.messageId()
        + (several ? " part " + (span.part() + 1) : "")
        + " ["
        + span.start()
        + ","
        + span.end()
        + ")";
  }

  private String shown(String quotation) {
    if (quotation.length() <= LONGEST_QUOTATION) {
      return quotation;
    }
    // Not between the two halves of one character.
    int end =
        Character.isHighSurrogate(quotation.charAt(KEPT_OF_QUOTATION - 1))
            ? KEPT_OF_QUOTATION - 1
            : KEPT_OF_QUOTATION;
    return quotation.substring(0, end) + style.ellipsis();
  }

  private static String cut(Citation citation) {
    int length = citation.quotation().length();
    return length <= LONGEST_QUOTATION
        ? ""
        : " (the first %d of %d characters)".formatted(KEPT_OF_QUOTATION, length);
  }

  private static String note(Citation citation) {
    return citation.note().isEmpty() ? "" : " (" + citation.note() + ")";
  }

  private static Ink ink(Severity severity) {
    return switch (severity) {
      case NOTE -> Ink.FAINT;
      case WARNING -> Ink.WARNING;
      case ALERT -> Ink.ALERT;
    };
  }
}
