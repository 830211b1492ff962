package dev.leeway.math;

/**
 * Sums of probabilities that are held as natural logarithms, so that products of thousands of small
 * numbers do not underflow.
 *
 * <p>Negative infinity is the logarithm of an impossible event and passes through exactly; NaN and
 * positive infinity are refused.
 */
public final class LogSpace {

  private LogSpace() {}

  /**
   * Returns {@code ln(sum_k exp(logs[k]))}; negative infinity for an empty row or if every entry is
   * impossible.
   *
   * @throws IllegalArgumentException if an entry is NaN or positive infinity
   */
  public static double logSumExp(double[] logs) {
    double max = max(logs);
    if (max == Double.NEGATIVE_INFINITY) {
      return max;
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - max);
    }
    return max + Math.log(sum);
  }

  /** Returns {@code ln(exp(a) + exp(b))}. */
  public static double logSumExp(double a, double b) {
    double max = Math.max(a, b);
    if (max == Double.NEGATIVE_INFINITY) {
      return max;
    }
    return max + Math.log1p(Math.exp(Math.min(a, b) - max));
  }

  /** Returns the row {@code exp(logs[k] - logNorm)}. */
  public static double[] exp(double[] logs, double logNorm) {
    var probabilities = new double[logs.length];
    for (int k = 0; k < logs.length; k++) {
      probabilities[k] = Math.exp(logs[k] - logNorm);
    }
    return probabilities;
  }

  /** Returns the row {@code ln(probabilities[k])}; zero becomes negative infinity. */
  public static double[] log(double[] probabilities) {
    var logs = new double[probabilities.length];
    for (int k = 0; k < logs.length; k++) {
      logs[k] = Math.log(probabilities[k]);
    }
    return logs;
  }

  /**
   * Returns {@code ln(weight exp(a) + (1 - weight) exp(b))}, the logarithm of a mixture.
   *
   * @param weight in [0, 1]
   */
  public static double logMix(double weight, double a, double b) {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight = %s, expected [0, 1]".formatted(weight));
    }
    return logSumExp(Math.log(weight) + a, Math.log1p(-weight) + b);
  }

  private static double max(double[] logs) {
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < logs.length; k++) {
      if (!(logs[k] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "logs[%d] = %s, expected a number or negative infinity".formatted(k, logs[k]));
      }
      max = Math.max(max, logs[k]);
    }
    return max;
  }
}
