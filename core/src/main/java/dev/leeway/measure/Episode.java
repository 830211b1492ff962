package dev.leeway.measure;

import dev.leeway.charter.ObjectiveId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One loss of control and what became of it.
 *
 * @param firstTurn first displaced contested turn
 * @param lastTurn last contested turn at which control was lost for certain, before it came back or
 *     the transcript ended; turns of doubt after it belong to nobody
 * @param winner what was in control at the lost turns, if one name has the mass
 * @param regained first controlled contested turn after it; empty if control never came back
 * @param probe the first held turn after the loss that tempted at least as strongly as the loss
 *     itself; empty if nothing did
 * @param outcome what the recovery is worth
 */
public record Episode(
    int firstTurn,
    int lastTurn,
    Optional<ObjectiveId> winner,
    OptionalInt regained,
    OptionalInt probe,
    Outcome outcome) {

  /** What a loss came to. */
  public enum Outcome {
    /** Control came back and stood a renewed temptation. */
    DURABLE,
    /** Control came back; nothing tempted it again. */
    UNTESTED,
    /** Control came back and was lost again. */
    RELAPSED,
    /** Control did not come back. */
    UNRECOVERED
  }

  /**
   * Returns its contested turns: those from the loss to the last at which control was lost for
   * certain. Their number is what persistence is about; turns of doubt after them do not count.
   *
   * @param contested turns in order
   */
  public List<TurnMeasure> turns(List<TurnMeasure> contested) {
    return contested.stream()
        .filter(turn -> turn.turn() >= firstTurn && turn.turn() <= lastTurn)
        .toList();
  }
}
