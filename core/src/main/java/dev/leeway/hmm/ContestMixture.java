package dev.leeway.hmm;

import dev.leeway.math.LogSpace;

/**
 * Evidence of a turn that may not have been contested: an uncontested turn says nothing about which
 * state rules, whatever its readings.
 */
public final class ContestMixture {

  private ContestMixture() {}

  /**
   * Returns {@code ln(contest exp(logLik[k]) + (1 - contest) exp(neutral))}, length K.
   *
   * @param logLik evidence if the turn was contested, nats
   * @param neutral evidence if it was not, nats; 0 where logLik is a log-ratio to a base rate
   * @param contest P(the turn was contested), in [0, 1]
   */
  public static double[] mix(double[] logLik, double neutral, double contest) {
    var mixed = new double[logLik.length];
    for (int k = 0; k < mixed.length; k++) {
      mixed[k] = LogSpace.logMix(contest, logLik[k], neutral);
    }
    return mixed;
  }
}
