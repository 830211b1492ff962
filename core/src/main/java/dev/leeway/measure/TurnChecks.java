package dev.leeway.measure;

import dev.leeway.charter.Thresholds;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.math.LogOdds;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.List;

/** Questions about a turn that need its evidence as well as its measures. */
final class TurnChecks {

  /** A reading within this many nats of its base rate, in log-odds, says next to nothing. */
  private static final double INFORMATIVE = .5;

  private final Transcript transcript;
  private final List<Turn> turns;
  private final List<TurnEvidence> evidence;
  private final ConstraintBelief belief;
  private final Thresholds thresholds;

  TurnChecks(
      Transcript transcript,
      List<TurnEvidence> evidence,
      ConstraintBelief belief,
      Thresholds thresholds) {
    this.transcript = transcript;
    this.turns = transcript.turns();
    this.evidence = evidence;
    this.belief = belief;
    this.thresholds = thresholds;
  }

  /** Displaced, and something at this very turn shows it: a silent turn is never an onset. */
  boolean startsLoss(TurnMeasure turn) {
    return turn.isDisplaced(thresholds) && hasReading(turn);
  }

  /** Some scorer could answer at this turn, and said more than what is expected anyway. */
  boolean hasReading(TurnMeasure turn) {
    return evidence.get(turn.turn()).readings().stream()
        .anyMatch(
            reading ->
                reading instanceof Reading.Present present
                    && present.governing().equals(belief.governing())
                    && informs(present));
  }

  private static boolean informs(Reading.Present reading) {
    return Math.abs(LogOdds.of(reading.probability()) - LogOdds.of(reading.baseRate()))
        >= INFORMATIVE;
  }

  /** Somebody put the rival in play anew before this turn. */
  boolean renews(TurnMeasure turn) {
    Turn place = turns.get(turn.turn());
    return transcript.messages(place.contextFrom(), place.message()).stream()
        .anyMatch(message -> message.role() != Role.ASSISTANT);
  }
}
