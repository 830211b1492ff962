package dev.leeway.math;

/** Conversion between a probability and its log-odds {@code ln(p / (1 - p))}, in nats. */
public final class LogOdds {

  private LogOdds() {}

  /** Returns the log-odds of a probability in [0, 1]; infinite at the ends. */
  public static double of(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability = %s, expected [0, 1]".formatted(probability));
    }
    return Math.log(probability) - Math.log1p(-probability);
  }

  /** Returns {@code 1 / (1 + exp(-logOdds))}, the probability with these log-odds. */
  public static double sigmoid(double logOdds) {
    if (logOdds >= 0) {
      return 1 / (1 + Math.exp(-logOdds));
    }
    double odds = Math.exp(logOdds);
    return odds / (1 + odds);
  }

  /** Returns {@code ln(sigmoid(logOdds))} without underflow for large negative log-odds. */
  public static double logSigmoid(double logOdds) {
    return logOdds >= 0 ? -Math.log1p(Math.exp(-logOdds)) : logOdds - Math.log1p(Math.exp(logOdds));
  }

  /**
   * Returns a probability moved inside [floor, 1 - floor], so that no single reading is treated as
   * proof.
   *
   * @param floor in [0, 0.5]
   */
  public static double clip(double probability, double floor) {
    if (!(floor >= 0 && floor <= 0.5)) {
      throw new IllegalArgumentException("floor = %s, expected [0, 0.5]".formatted(floor));
    }
    return Math.clamp(probability, floor, 1 - floor);
  }
}
