package dev.leeway.hmm;

/**
 * The priors of a fit and when it stops. The priors are centred on the model the fit starts from,
 * except those of biases and pulls, which are centred on zero.
 *
 * @param emissionWeight labels that each row of the starting confusion tables is worth
 * @param initialWeight sequences that each starting state is worth
 * @param pullPrecision inverse variance of a pull
 * @param biasPrecision inverse variance of a bias
 * @param stickinessPrecision inverse variance of the stickiness
 * @param relativeChange the fit stops when the penalised evidence changes by less than this share
 * @param maxIterations the fit stops after this many
 */
public record EmOptions(
    double emissionWeight,
    double initialWeight,
    double pullPrecision,
    double biasPrecision,
    double stickinessPrecision,
    double relativeChange,
    int maxIterations) {

  /** Checks that every prior is proper. */
  public EmOptions {
    if (!(emissionWeight > 0 && initialWeight > 0)) {
      throw new IllegalArgumentException(
          "weights of the priors are %s and %s, expected positive numbers"
              .formatted(emissionWeight, initialWeight));
    }
    if (!(pullPrecision > 0 && biasPrecision > 0 && stickinessPrecision > 0)) {
      throw new IllegalArgumentException(
          "precisions are %s, %s and %s, expected positive numbers"
              .formatted(pullPrecision, biasPrecision, stickinessPrecision));
    }
    if (!(relativeChange > 0) || maxIterations < 1) {
      throw new IllegalArgumentException(
          "relativeChange = %s and maxIterations = %d, expected positive numbers"
              .formatted(relativeChange, maxIterations));
    }
  }

  public static EmOptions defaults() {
    return new EmOptions(8, .5, 1, .1, .05, 1e-5, 100);
  }

  /** Returns these options with another limit on iterations. */
  public EmOptions withMaxIterations(int iterations) {
    return new EmOptions(
        emissionWeight,
        initialWeight,
        pullPrecision,
        biasPrecision,
        stickinessPrecision,
        relativeChange,
        iterations);
  }
}
