package dev.leeway.calibration;

import dev.leeway.math.Isotonic;
import dev.leeway.math.LogOdds;
import dev.leeway.math.Platt;

/** What a stated P(lost) means on transcripts like the labelled ones. Rises, or stays level. */
public sealed interface ScoreMap {

  /** A stated 0 or 1 is taken for this near it. */
  double FLOOR = .001;

  /** Returns the calibrated probability, in [0, 1]. */
  double probability(double stated);

  /** It means what it says. */
  record AsStated() implements ScoreMap {
    @Override
    public double probability(double stated) {
      return stated;
    }
  }

  /** Its log-odds are stretched and shifted. */
  record Stretched(Platt platt) implements ScoreMap {
    @Override
    public double probability(double stated) {
      return platt.probability(logOdds(stated));
    }
  }

  /** A map of free shape. */
  record Free(Isotonic isotonic) implements ScoreMap {
    @Override
    public double probability(double stated) {
      return isotonic.probability(logOdds(stated));
    }
  }

  /** Returns the log-odds of what was stated, which are finite. */
  static double logOdds(double stated) {
    return LogOdds.of(LogOdds.clip(stated, FLOOR));
  }
}
