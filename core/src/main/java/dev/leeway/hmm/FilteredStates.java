package dev.leeway.hmm;

import java.util.Arrays;

/** What is known at each turn from that turn and the ones before it. Immutable. */
public final class FilteredStates {

  private final double[] filtered;
  private final double[] logEvidence;
  private final int states;

  FilteredStates(double[] filtered, double[] logNorm) {
    this.filtered = filtered;
    this.logEvidence = logNorm.clone();
    for (int t = 1; t < logEvidence.length; t++) {
      logEvidence[t] += logEvidence[t - 1];
    }
    this.states = filtered.length / logNorm.length;
  }

  public int turns() {
    return logEvidence.length;
  }

  public int states() {
    return states;
  }

  /** p(z_turn = state | y_0..y_turn). */
  public double probability(int turn, int state) {
    return filtered[turn * states + state];
  }

  /** The probabilities of one turn as a new array, length K. */
  public double[] row(int turn) {
    return Arrays.copyOfRange(filtered, turn * states, (turn + 1) * states);
  }

  /** ln p(y_0..y_{T-1}), nats. */
  public double logEvidence() {
    return logEvidence(turns() - 1);
  }

  /** ln p(y_0..y_turn), nats. */
  public double logEvidence(int turn) {
    return logEvidence[turn];
  }
}
