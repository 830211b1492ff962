package dev.leeway.hmm;

/** The single most probable sequence of states. Stateless. */
public final class Viterbi {

  /*
   *   toGo[T-1][i] = 0
   *   toGo[t][i]   = max_j ( ln A_t+1(i, j) + logLik[t+1][j] + toGo[t+1][j] )
   *
   * Working from the end lets the path be read from the front, where taking the lowest state that
   * reaches the maximum gives the lexicographically lowest of equal paths [1].
   *
   * [1] G. D. Forney. The Viterbi algorithm. Proc. IEEE 61(3), 1973.
   */

  private Viterbi() {}

  /**
   * Returns the most probable path, length T; among equal paths, the one lowest in lexicographic
   * order.
   *
   * @param logLik nats, shape (T, K); see {@link ForwardBackward#smooth}
   * @throws IllegalArgumentException if no path is possible
   */
  public static int[] path(Chain chain, double[][] logLik) {
    chain.checkEvidence(logLik);
    double[][] toGo = toGo(chain, logLik);
    var first = new double[chain.states()];
    for (int k = 0; k < first.length; k++) {
      first[k] = Math.log(chain.initial(k)) + logLik[0][k] + toGo[0][k];
    }
    var path = new int[chain.turns()];
    path[0] = lowestMaximum(first);
    if (first[path[0]] == Double.NEGATIVE_INFINITY) {
      // Filtering finds the turn at which the evidence became impossible and says so.
      ForwardFilter.filter(chain, logLik);
    }
    for (int t = 1; t < path.length; t++) {
      path[t] = lowestMaximum(onward(chain.into(t), path[t - 1], logLik[t], toGo[t]));
    }
    return path;
  }

  private static double[][] toGo(Chain chain, double[][] logLik) {
    var toGo = new double[chain.turns()][chain.states()];
    for (int t = chain.turns() - 2; t >= 0; t--) {
      for (int i = 0; i < chain.states(); i++) {
        double[] values = onward(chain.into(t + 1), i, logLik[t + 1], toGo[t + 1]);
        toGo[t][i] = values[lowestMaximum(values)];
      }
    }
    return toGo;
  }

  private static double[] onward(StickyTransition step, int from, double[] logLik, double[] toGo) {
    var values = new double[logLik.length];
    for (int j = 0; j < values.length; j++) {
      values[j] = Math.log(step.probability(from, j)) + logLik[j] + toGo[j];
    }
    return values;
  }

  private static int lowestMaximum(double[] values) {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      if (values[k] > values[best]) {
        best = k;
      }
    }
    return best;
  }
}
