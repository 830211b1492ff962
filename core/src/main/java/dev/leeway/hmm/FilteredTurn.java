package dev.leeway.hmm;

import dev.leeway.math.LogSpace;

/** What is known at the latest turn of a sequence that is still going on. Immutable. */
public final class FilteredTurn {

  private final double[] logFiltered;
  private final int turn;
  private final double logEvidence;

  FilteredTurn(double[] logFiltered, int turn, double logEvidence) {
    this.logFiltered = logFiltered;
    this.turn = turn;
    this.logEvidence = logEvidence;
  }

  /** The number of this turn, 0-based. */
  public int turn() {
    return turn;
  }

  public int states() {
    return logFiltered.length;
  }

  /** p(z_turn = state | y_0..y_turn). */
  public double probability(int state) {
    return Math.exp(logFiltered[state]);
  }

  /** The probabilities as a new array, length K. */
  public double[] row() {
    return LogSpace.exp(logFiltered, 0);
  }

  /** ln p(y_0..y_turn), nats. */
  public double logEvidence() {
    return logEvidence;
  }

  double[] logFiltered() {
    return logFiltered;
  }
}
