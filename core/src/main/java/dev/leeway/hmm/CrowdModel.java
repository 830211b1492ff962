package dev.leeway.hmm;

/**
 * All parameters of a chain that is seen through categorical scorers: where it starts, how it moves
 * under pressure, and what the scorers say.
 */
public final class CrowdModel {

  private final double[] initial;
  private final TransitionModel transitions;
  private final DawidSkene emission;

  /**
   * @param initial p(z_0); length K, sums to 1
   */
  public CrowdModel(double[] initial, TransitionModel transitions, DawidSkene emission) {
    if (initial.length != transitions.states() || initial.length != emission.states()) {
      throw new IllegalArgumentException(
          "initial has %d states, transitions %d, emission %d, expected equal numbers"
              .formatted(initial.length, transitions.states(), emission.states()));
    }
    this.initial = initial.clone();
    this.transitions = transitions;
    this.emission = emission;
  }

  public int states() {
    return initial.length;
  }

  public double initial(int state) {
    return initial[state];
  }

  public TransitionModel transitions() {
    return transitions;
  }

  public DawidSkene emission() {
    return emission;
  }

  /** The prior of one sequence. */
  public Chain chain(CrowdSequence sequence) {
    return transitions.chain(initial, sequence.covariates(), sequence.contest());
  }

  /**
   * The evidence of one sequence, nats, shape (T, K); gold turns leave only their state possible.
   *
   * @param tempering see {@link DawidSkene#logLik}
   */
  public double[][] logLik(CrowdSequence sequence, double tempering) {
    var logLik = new double[sequence.turns()][];
    for (int t = 0; t < logLik.length; t++) {
      int[] labels = sequence.labels(t);
      logLik[t] =
          ContestMixture.mix(
              emission.logLik(labels, tempering),
              emission.neutralLogLik(labels, tempering),
              sequence.contest(t));
      for (int k = 0; k < states(); k++) {
        if (sequence.isGold(t) && k != sequence.gold(t)) {
          logLik[t][k] = Double.NEGATIVE_INFINITY;
        }
      }
    }
    return logLik;
  }

  /** The states of one sequence in hindsight. */
  public SmoothedStates smooth(CrowdSequence sequence, double tempering) {
    return ForwardBackward.smooth(chain(sequence), logLik(sequence, tempering));
  }
}
