package dev.leeway.hmm;

/**
 * The messages of one sequence, in whatever arithmetic keeps them exact. Arrays are flat, (T, K) in
 * row order, owned by the recursion and never handed to callers outside this room.
 */
sealed interface Recursion permits ScaledRecursion, LogRecursion {

  /** p(z_t | y_0..y_t). */
  double[] filtered();

  /** ln p(y_t | y_0..y_{t-1}), length T. */
  double[] logNorm();

  /** p(z_t | y_0..y_{T-1}); runs the backward pass, which {@link #pair} needs. */
  double[] smooth();

  /** p(z_{turn-1} = from, z_turn = to | y_0..y_{T-1}). */
  double pair(int turn, int from, int to);

  /**
   * Runs forward in scaled arithmetic, and again in logarithms if a reachable state became so
   * improbable that its scaled value would be lost.
   */
  static Recursion forward(Chain chain, double[][] logLik) {
    chain.checkEvidence(logLik);
    var scaled = new ScaledRecursion(chain, logLik);
    return scaled.isExact() ? scaled : new LogRecursion(chain, logLik);
  }
}
