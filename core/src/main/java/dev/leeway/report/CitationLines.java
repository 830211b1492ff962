package dev.leeway.report;

import dev.leeway.finding.Citation;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.io.IOException;

/** Citations as lines: where the words stand, the words, and what they show. */
final class CitationLines {

  /** A quotation that is cut keeps this many characters, and says so. */
  static final int KEPT_OF_QUOTATION = 160;

  /** Cutting a little off saves nothing: up to here a quotation stays whole. */
  static final int LONGEST_QUOTATION = 240;

  private final Transcript transcript;
  private final TerminalWriter out;
  private final Style style;

  CitationLines(Transcript transcript, TerminalWriter out) {
    this.transcript = transcript;
    this.out = out;
    this.style = out.style();
  }

  void write(Citation citation, String indent) throws IOException {
    out.wrapped(
        style.text(indent),
        style
            .text(place(transcript, citation))
            .in(Ink.FAINT)
            .plus(
                style.text(
                    " \""
                        + shortened(citation.quotation(), style.ellipsis())
                        + "\""
                        + cut(citation)))
            .plus(style.text(note(citation)).in(Ink.FAINT)));
  }

  /** Returns where a citation stands, as people read it: {@code m6 part 2 [0,78)}. */
  static String place(Transcript transcript, Citation citation) {
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

  /** Returns a quotation, or its beginning where it is long. */
  static String shortened(String quotation, String ellipsis) {
    if (quotation.length() <= LONGEST_QUOTATION) {
      return quotation;
    }
    // Not between the two halves of one character.
    int end =
        Character.isHighSurrogate(quotation.charAt(KEPT_OF_QUOTATION - 1))
            ? KEPT_OF_QUOTATION - 1
            : KEPT_OF_QUOTATION;
    return quotation.substring(0, end) + ellipsis;
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
}
