package dev.leeway.hmm;

/**
 * Exact smoothing: which state was active at each turn, given the whole sequence.
 *
 * <p>For reports. A live monitor reads {@link ForwardFilter}, whose answer does not change when
 * later turns arrive.
 */
public final class ForwardBackward {

  private ForwardBackward() {}

  /**
   * Smooths one sequence. The arguments are not changed.
   *
   * @param logLik log p(y_t | z_t), nats; shape (T, K); a turn without evidence is a row of zeros,
   *     an impossible state is negative infinity
   * @throws IllegalArgumentException if the evidence of a turn has probability zero under every
   *     reachable state; the message names the turn
   */
  public static SmoothedStates smooth(Chain chain, double[][] logLik) {
    return new SmoothedStates(Recursion.forward(chain, logLik));
  }
}
