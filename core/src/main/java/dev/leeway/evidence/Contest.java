package dev.leeway.evidence;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.transcript.Span;
import java.util.List;

/**
 * How likely it is that, at this turn, serving the rival means not serving the governing objective.
 * Never read from the reply itself.
 *
 * @param probability chi_t of this pair, in [0, 1]
 * @param spans where the rival was put in play and where the governing constraint stands
 * @param reason one clause for people, for example "a tool result gives an instruction"
 */
public record Contest(
    ObjectiveId governing, ObjectiveId rival, double probability, List<Span> spans, String reason) {

  public Contest {
    Checks.probability("contest of %s with %s".formatted(governing, rival), probability);
    spans = List.copyOf(spans);
  }

  /** Returns whether these two are the sides. */
  public boolean isOf(ObjectiveId one, ObjectiveId other) {
    return governing.equals(one) && rival.equals(other);
  }
}
