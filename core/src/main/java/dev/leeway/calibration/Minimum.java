package dev.leeway.calibration;

import java.util.Locale;
import java.util.Optional;

/** How many labels each answer takes; with fewer, a number would say more than is known. */
public enum Minimum {
  /** The rate at which control was lost. */
  RATE(10, 0),
  /** Sets that contain the true answer nine times in ten. */
  CONFORMAL(10, 0),
  /** The same for single turns, one of each transcript. */
  TURN_SETS(10, 0),
  /** Slope and intercept of the log-odds. */
  PLATT(20, 5),
  /** How far correlated scorers count. */
  TEMPERING(20, 5),
  /** Ten bins of stated against seen. */
  RELIABILITY(50, 5),
  /** A calibration without assumption of shape. */
  ISOTONIC(200, 20);

  private final int labels;
  private final int ofEach;

  Minimum(int labels, int ofEach) {
    this.labels = labels;
    this.ofEach = ofEach;
  }

  int labels() {
    return labels;
  }

  int ofEach() {
    return ofEach;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what is missing, as a clause; empty if there is enough. */
  public Optional<String> missing(boolean[] outcomes) {
    int lost = 0;
    for (boolean outcome : outcomes) {
      lost += outcome ? 1 : 0;
    }
    int fewer = Math.min(lost, outcomes.length - lost);
    if (outcomes.length < labels) {
      return Optional.of(
          "needs %d labelled transcripts, there are %d".formatted(labels, outcomes.length));
    }
    if (fewer < ofEach) {
      return Optional.of(
          "needs %d of each label, there are %d lost and %d not"
              .formatted(ofEach, lost, outcomes.length - lost));
    }
    return Optional.empty();
  }
}
