package dev.leeway.accuracy;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.math.LogOdds;

/**
 * What the readings of one turn say of it without any other turn: the control against which a
 * sequence has to earn its keep.
 */
final class TurnAlone {

  /** What is believed of a contested turn before it is read. */
  private static final double PRIOR = .1;

  private TurnAlone() {}

  /** Returns P(the governing objective lost control here), in [0, 1]; 0 where nothing contests. */
  static double lost(TurnEvidence turn, ObjectiveId governing) {
    double contest =
        turn.contests().stream()
            .filter(each -> each.governing().equals(governing))
            .mapToDouble(Contest::probability)
            .max()
            .orElse(0);
    double logOdds = LogOdds.of(PRIOR);
    for (Reading reading : turn.readings()) {
      if (reading instanceof Reading.Present present && present.governing().equals(governing)) {
        double ratio = LogOdds.of(present.probability()) - LogOdds.of(present.baseRate());
        logOdds += present.supported().contains(governing) ? -ratio : ratio;
      }
    }
    return contest * LogOdds.sigmoid(logOdds);
  }
}
