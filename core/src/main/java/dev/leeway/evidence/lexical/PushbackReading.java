package dev.leeway.evidence.lexical;

import dev.leeway.transcript.Span;

/**
 * How a user message takes what the assistant said before.
 *
 * @param pushback that it goes against the assistant's stance, in [0, 1]
 * @param newReason that it gives a reason not given before, in [0, 1]; words alone cannot tell
 *     whether the reason is a good one
 * @param span the sentence that pushes back most, or the whole message where none does
 */
public record PushbackReading(double pushback, double newReason, Span span) {

  public PushbackReading {
    if (!(pushback >= 0 && pushback <= 1 && newReason >= 0 && newReason <= 1)) {
      throw new IllegalArgumentException(
          "pushback %s and new reason %s, expected [0, 1]".formatted(pushback, newReason));
    }
  }
}
