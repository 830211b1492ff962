package dev.leeway.finding;

import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;

/**
 * Words of the transcript that support a claim, with their place.
 *
 * @param messageId the transcript's id of the message
 * @param quotation exactly the characters at {@code span}
 * @param note what these words show, in a few words
 */
public record Citation(Span span, String messageId, String quotation, String note) {

  /** Quotes a span. */
  public static Citation of(Transcript transcript, Span span, String note) {
    return new Citation(
        span, transcript.messages().get(span.message()).id(), transcript.text(span), note);
  }

  /** Returns whether the quotation still stands, word for word, at its place. */
  public boolean holdsIn(Transcript transcript) {
    return span.message() < transcript.messages().size()
        && span.part() < transcript.messages().get(span.message()).parts().size()
        && span.end()
            <= transcript.messages().get(span.message()).parts().get(span.part()).text().length()
        && transcript.messages().get(span.message()).id().equals(messageId)
        && transcript.text(span).equals(quotation);
  }
}
