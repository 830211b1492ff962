package dev.leeway.evidence.conduct;

/** Turns log odds into probabilities. */
final class Logistic {

  private Logistic() {}

  static double of(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
