package dev.leeway.hmm;

import dev.leeway.math.Exponential;

/** Forward and backward messages, each row scaled as it is formed. The fast arithmetic. */
final class ScaledRecursion implements Recursion {

  /** Below this a double soon loses digits; a reachable state that falls here needs logarithms. */
  private static final double SMALLEST = 1e-280;

  /*
   * Shapes: T turns, K states, times 0-based; c_t = p(y_t | y_0..y_{t-1}).
   *
   *   predicted_0(k)  = p(z_0 = k)
   *   filtered_t(k)   = predicted_t(k) relative_t(k) inverse_t
   *   relative_t(k)   = exp(logLik[t][k] - max_k logLik[t]),  inverse_t = exp(max) / c_t
   *   predicted_t+1   = filtered_t A_t+1
   *   beta_{T-1}(k)   = 1
   *   ahead_t(j)      = relative_t(j) beta_t(j) inverse_t
   *   beta_t-1(i)     = sum_j A_t(i, j) ahead_t(j)
   *   smoothed_t(k)   = filtered_t(k) beta_t(k)
   *   pair_t(i, j)    = filtered_t-1(i) A_t(i, j) ahead_t(j)                        [1, V-A]
   *
   * An unreachable state has ahead = 0: its beta may be unbounded and nothing depends on it.
   *
   * [1] L. Rabiner. A tutorial on hidden Markov models. Proc. IEEE 77(2), 1989.
   */
  private final Chain chain;
  private final int turns;
  private final int states;
  private final double[] filtered;
  private final double[] relative;
  private final double[] inverse;
  private final double[] logNorm;
  private double[] ahead = new double[0];
  private final boolean exact;

  ScaledRecursion(Chain chain, double[][] logLik) {
    this.chain = chain;
    this.turns = chain.turns();
    this.states = chain.states();
    this.filtered = new double[turns * states];
    this.inverse = new double[turns];
    this.logNorm = new double[turns];
    this.relative = Exponential.of(subtractMax(logLik));
    this.exact = runForward(logLik);
  }

  /** False if scaled arithmetic lost a reachable state; the messages are then of no use. */
  boolean isExact() {
    return exact;
  }

  @Override
  public double[] filtered() {
    return filtered;
  }

  @Override
  public double[] logNorm() {
    return logNorm;
  }

  @Override
  public double[] smooth() {
    ahead = new double[turns * states];
    var smoothed = new double[turns * states];
    int last = (turns - 1) * states;
    System.arraycopy(filtered, last, smoothed, last, states);
    var beta = new double[states];
    for (int k = 0; k < states; k++) {
      ahead[last + k] = filtered[last + k] > 0 ? relative[last + k] * inverse[turns - 1] : 0;
    }
    for (int t = turns - 1; t > 0; t--) {
      chain.into(t).backward(ahead, t * states, beta);
      smoothRow(t - 1, beta, smoothed);
    }
    return smoothed;
  }

  @Override
  public double pair(int turn, int from, int to) {
    return filtered[(turn - 1) * states + from]
        * chain.into(turn).probability(from, to)
        * ahead[turn * states + to];
  }

  private boolean runForward(double[][] logLik) {
    var predicted = new double[states];
    for (int k = 0; k < states; k++) {
      predicted[k] = chain.initial(k);
    }
    for (int t = 0; t < turns; t++) {
      if (t > 0) {
        chain.into(t).forward(filtered, (t - 1) * states, predicted);
      }
      double norm = joinRow(t, predicted, logLik[t]);
      if (Double.isNaN(norm)) {
        return false;
      }
      if (norm == 0) {
        throw new ImpossibleEvidenceException(t);
      }
      logNorm[t] += Math.log(norm);
    }
    return true;
  }

  /** Returns all rows less their maxima, flat; the maxima go to logNorm. */
  private double[] subtractMax(double[][] logLik) {
    var shifted = new double[turns * states];
    for (int t = 0; t < turns; t++) {
      double max = Double.NEGATIVE_INFINITY;
      for (double each : logLik[t]) {
        max = Math.max(max, each);
      }
      if (max == Double.NEGATIVE_INFINITY) {
        throw new ImpossibleEvidenceException(t);
      }
      logNorm[t] = max;
      for (int k = 0; k < states; k++) {
        shifted[t * states + k] = logLik[t][k] - max;
      }
    }
    return shifted;
  }

  /** Fills one row and returns its norm; NaN if a reachable state was lost, 0 if none is left. */
  private double joinRow(int turn, double[] predicted, double[] logLik) {
    int row = turn * states;
    double norm = 0;
    boolean small = false;
    for (int k = 0; k < states; k++) {
      double joint = predicted[k] * relative[row + k];
      filtered[row + k] = joint;
      norm += joint;
      small |= joint < SMALLEST;
    }
    if (small && losesState(row, predicted, logLik)) {
      return Double.NaN;
    }
    double scale = norm > 0 ? 1 / norm : 0;
    for (int k = row; k < row + states; k++) {
      filtered[k] *= scale;
    }
    inverse[turn] = scale;
    return norm;
  }

  private boolean losesState(int row, double[] predicted, double[] logLik) {
    for (int k = 0; k < states; k++) {
      boolean possible = predicted[k] > 0 && logLik[k] > Double.NEGATIVE_INFINITY;
      if (possible && filtered[row + k] < SMALLEST) {
        return true;
      }
    }
    return false;
  }

  private void smoothRow(int turn, double[] beta, double[] smoothed) {
    int row = turn * states;
    double total = 0;
    for (int k = 0; k < beta.length; k++) {
      double joint = filtered[row + k] > 0 ? filtered[row + k] * beta[k] : 0;
      smoothed[row + k] = joint;
      total += joint;
    }
    // The total is 1 but for rounding; dividing keeps the error from growing over long sequences.
    double scale = 1 / total;
    double scaleAhead = scale * inverse[turn];
    for (int k = 0; k < beta.length; k++) {
      smoothed[row + k] *= scale;
      ahead[row + k] = filtered[row + k] > 0 ? relative[row + k] * beta[k] * scaleAhead : 0;
    }
  }
}
