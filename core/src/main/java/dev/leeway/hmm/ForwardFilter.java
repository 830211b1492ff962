package dev.leeway.hmm;

import dev.leeway.math.LogSpace;

/**
 * Exact online filtering in a hidden Markov model whose transitions may change at every turn.
 *
 * <p>Answers "which state is active now, given everything so far?" and never reads a later turn, so
 * it is the only recursion that live monitoring may use. For the retrospective answer see {@link
 * ForwardBackward}.
 */
public final class ForwardFilter {

  /*
   * Shapes: T turns, K states, times 0-based. Probabilities are linear, likelihoods natural log.
   *
   *   predicted[0][k]   = p(z_0 = k)
   *   filtered[t][k]    = p(z_t = k | y_0..y_t), proportional to predicted[t][k] exp(logLik[t][k])
   *   predicted[t+1][j] = sum_i filtered[t][i] transitions[t][i][j]
   *
   * Each row is normalised as it is formed, so long sequences do not underflow [1, V-A].
   * Letting the transition depend on the input of the turn makes this the filter of an IOHMM [2].
   *
   * [1] L. Rabiner. A tutorial on hidden Markov models. Proc. IEEE 77(2), 1989.
   * [2] Y. Bengio, P. Frasconi. Input-output HMMs for sequence processing. IEEE TNN 7(5), 1996.
   */

  private ForwardFilter() {}

  /**
   * Filters one sequence. The arguments are neither changed nor kept.
   *
   * @param logLik log p(y_t | z_t), nats; shape (T, K); a turn without evidence is a row of zeros,
   *     an impossible state is negative infinity
   * @throws IllegalArgumentException if the evidence of a turn has probability zero under every
   *     reachable state; the message names the turn
   */
  public static FilteredStates filter(Chain chain, double[][] logLik) {
    Recursion messages = Recursion.forward(chain, logLik);
    return new FilteredStates(messages.filtered(), messages.logNorm());
  }

  /**
   * The belief after the first turn of a live sequence.
   *
   * @param initial p(z_0); length K, sums to 1
   * @param logLik log p(y_0 | z_0), nats; length K
   */
  public static FilteredTurn start(double[] initial, double[] logLik) {
    return join(LogSpace.log(initial), logLik, 0, 0);
  }

  /**
   * The belief one turn later.
   *
   * @param transition the step into the new turn
   * @param logLik evidence of the new turn, nats; length K
   */
  public static FilteredTurn step(
      FilteredTurn previous, StickyTransition transition, double[] logLik) {
    double[] logPredicted = LogRecursion.forward(transition, previous.logFiltered());
    return join(logPredicted, logLik, previous.turn() + 1, previous.logEvidence());
  }

  private static FilteredTurn join(
      double[] logPredicted, double[] logLik, int turn, double logEvidence) {
    if (logLik.length != logPredicted.length) {
      throw new IllegalArgumentException(
          "turn %d: logLik has %d entries, expected K = %d"
              .formatted(turn, logLik.length, logPredicted.length));
    }
    var logFiltered = new double[logLik.length];
    for (int k = 0; k < logLik.length; k++) {
      logFiltered[k] = logPredicted[k] + logLik[k];
    }
    double logNorm = LogSpace.logSumExp(logFiltered);
    if (logNorm == Double.NEGATIVE_INFINITY) {
      throw new ImpossibleEvidenceException(turn);
    }
    for (int k = 0; k < logLik.length; k++) {
      logFiltered[k] -= logNorm;
    }
    return new FilteredTurn(logFiltered, turn, logEvidence + logNorm);
  }
}
