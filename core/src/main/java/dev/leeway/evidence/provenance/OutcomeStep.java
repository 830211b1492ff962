package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;

/**
 * A place where the model went along with an instruction, or spoke of it.
 *
 * @param level how far that went; never {@link OutcomeLevel#EXPOSED}
 * @param turn index of the turn
 * @param conduct the tool call, or the sentence
 */
public record OutcomeStep(OutcomeLevel level, int turn, Span conduct) {
  public OutcomeStep {
    if (level == OutcomeLevel.EXPOSED || turn < 0) {
      throw new IllegalArgumentException(
          "level %s at turn %d, expected conduct at a turn from 0".formatted(level, turn));
    }
  }
}
