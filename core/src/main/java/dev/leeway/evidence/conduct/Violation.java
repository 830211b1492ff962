package dev.leeway.evidence.conduct;

import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a reply does what one constraint rules out.
 *
 * @param strength in [0, 1]
 * @param spans the strongest evidence for it, in order of appearance
 */
record Violation(double strength, List<Span> spans) {

  private static final int CITED = 3;

  Violation {
    spans = List.copyOf(spans);
  }

  /** Pieces of evidence that add up: whatever is added to a reply, the strength never falls. */
  static final class Sum {
    private final List<Piece> pieces = new ArrayList<>();
    private double prose;
    private double kept = 1;

    /** Adds independent evidence, such as an action. */
    void act(double strength, Span span) {
      kept *= 1 - strength;
      note(strength, span);
    }

    /** Adds a sentence; many weak sentences are no more than the strongest. */
    void say(double strength, Span span) {
      prose = Math.max(prose, strength);
      note(strength, span);
    }

    Violation total() {
      List<Span> cited =
          pieces.stream()
              .sorted((a, b) -> Double.compare(b.strength, a.strength))
              .limit(CITED)
              .map(Piece::span)
              .sorted()
              .distinct()
              .toList();
      return new Violation(1 - kept * (1 - prose), cited);
    }

    private void note(double strength, Span span) {
      if (strength >= .2) {
        pieces.add(new Piece(strength, span));
      }
    }

    private record Piece(double strength, Span span) {}
  }
}
