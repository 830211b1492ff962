package dev.leeway.hmm;

import dev.leeway.math.LogSpace;

/**
 * Forward and backward messages as natural logarithms: exact for any evidence, O(K^2) a turn. Used
 * where scaled arithmetic would lose a state.
 */
final class LogRecursion implements Recursion {

  /*
   *   logFiltered_t(k) = ln p(z_t = k | y_0..y_t)
   *   logAhead_t(j)    = ln p(y_t..y_{T-1} | z_t = j) - ln p(y_t..y_{T-1} | y_0..y_{t-1})
   */
  private final Chain chain;
  private final double[][] logLik;
  private final double[][] logFiltered;
  private final double[] logNorm;
  private final double[][] logAhead;

  LogRecursion(Chain chain, double[][] logLik) {
    this.chain = chain;
    this.logLik = logLik;
    this.logFiltered = new double[chain.turns()][];
    this.logNorm = new double[chain.turns()];
    this.logAhead = new double[chain.turns()][chain.states()];
    runForward();
  }

  @Override
  public double[] filtered() {
    int states = chain.states();
    var filtered = new double[chain.turns() * states];
    for (int t = 0; t < chain.turns(); t++) {
      System.arraycopy(LogSpace.exp(logFiltered[t], 0), 0, filtered, t * states, states);
    }
    return filtered;
  }

  @Override
  public double[] logNorm() {
    return logNorm;
  }

  @Override
  public double[] smooth() {
    int states = chain.states();
    var smoothed = new double[chain.turns() * states];
    var logBeta = new double[states];
    for (int t = chain.turns() - 1; t >= 0; t--) {
      if (t + 1 < chain.turns()) {
        logBeta = backward(chain.into(t + 1), logAhead[t + 1]);
      }
      var logJoint = new double[states];
      for (int k = 0; k < states; k++) {
        logAhead[t][k] = logLik[t][k] - logNorm[t] + logBeta[k];
        logJoint[k] = logFiltered[t][k] + logBeta[k];
      }
      double[] row = LogSpace.exp(logJoint, LogSpace.logSumExp(logJoint));
      System.arraycopy(row, 0, smoothed, t * states, states);
    }
    return smoothed;
  }

  @Override
  public double pair(int turn, int from, int to) {
    double logStep = Math.log(chain.into(turn).probability(from, to));
    return Math.exp(logFiltered[turn - 1][from] + logStep + logAhead[turn][to]);
  }

  /** Returns {@code ln sum_i exp(logFrom[i]) p(j | i)} for every j. */
  static double[] forward(StickyTransition step, double[] logFrom) {
    var to = new double[logFrom.length];
    var terms = new double[logFrom.length];
    for (int j = 0; j < to.length; j++) {
      for (int i = 0; i < to.length; i++) {
        terms[i] = logFrom[i] + Math.log(step.probability(i, j));
      }
      to[j] = LogSpace.logSumExp(terms);
    }
    return to;
  }

  private static double[] backward(StickyTransition step, double[] logAhead) {
    var to = new double[logAhead.length];
    var terms = new double[logAhead.length];
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to.length; j++) {
        terms[j] = Math.log(step.probability(i, j)) + logAhead[j];
      }
      to[i] = LogSpace.logSumExp(terms);
    }
    return to;
  }

  private void runForward() {
    var logPredicted = new double[chain.states()];
    for (int k = 0; k < chain.states(); k++) {
      logPredicted[k] = Math.log(chain.initial(k));
    }
    for (int t = 0; t < chain.turns(); t++) {
      if (t > 0) {
        logPredicted = forward(chain.into(t), logFiltered[t - 1]);
      }
      var row = new double[chain.states()];
      for (int k = 0; k < row.length; k++) {
        row[k] = logPredicted[k] + logLik[t][k];
      }
      logNorm[t] = LogSpace.logSumExp(row);
      if (logNorm[t] == Double.NEGATIVE_INFINITY) {
        throw new ImpossibleEvidenceException(t);
      }
      for (int k = 0; k < row.length; k++) {
        row[k] -= logNorm[t];
      }
      logFiltered[t] = row;
    }
  }
}
