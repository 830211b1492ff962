package dev.leeway.hmm;

import java.util.Arrays;

/** What is known at each turn in hindsight, from the whole sequence. Never for live use. */
public final class SmoothedStates {

  private final Recursion messages;
  private final double[] smoothed;
  private final double logEvidence;
  private final int states;

  SmoothedStates(Recursion messages) {
    this.messages = messages;
    this.smoothed = messages.smooth();
    this.states = smoothed.length / messages.logNorm().length;
    double sum = 0;
    for (double logNorm : messages.logNorm()) {
      sum += logNorm;
    }
    this.logEvidence = sum;
  }

  public int turns() {
    return smoothed.length / states;
  }

  public int states() {
    return states;
  }

  /** p(z_turn = state | y_0..y_{T-1}). */
  public double probability(int turn, int state) {
    return smoothed[turn * states + state];
  }

  /** The probabilities of one turn as a new array, length K. */
  public double[] row(int turn) {
    return Arrays.copyOfRange(smoothed, turn * states, (turn + 1) * states);
  }

  /** p(z_{turn-1} = from, z_turn = to | y_0..y_{T-1}); the turn is at least 1. */
  public double pair(int turn, int from, int to) {
    return messages.pair(turn, from, to);
  }

  /** ln p(y_0..y_{T-1}), nats. */
  public double logEvidence() {
    return logEvidence;
  }

  /**
   * Carries weights over the states of the turn before to the states of a turn along the posterior,
   * in which states form a Markov chain with p(to | from) = pair / probability.
   */
  double[] advance(int turn, double[] weights) {
    var to = new double[states];
    for (int i = 0; i < states; i++) {
      double mass = probability(turn - 1, i);
      if (mass > 0 && weights[i] > 0) {
        for (int j = 0; j < states; j++) {
          to[j] += weights[i] / mass * pair(turn, i, j);
        }
      }
    }
    return to;
  }
}
