package dev.leeway.math;

/**
 * A rate from many scores and few labels: the scores say where it roughly is, the labels by how
 * much they are wrong [1]. Honest however bad the scores are; the better they are, the narrower.
 *
 * <pre>
 *   theta  = lambda mean_N(f) + mean_n(y - lambda f)
 *   var    = lambda^2 var(f) / N + (1 + sum (e - mean e)^2) / n^2,  e = y - lambda f
 *   lambda = cov(y, f) / ((1 + n / N) var(f)),  kept in [0, 1]
 * </pre>
 *
 * <p>The 1 in the variance is an error of the scores that has not been met yet, and the interval is
 * that of Student's t: with ten or twenty labels and scores that are rarely wrong, the interval of
 * [1] holds the rate as little as 64 times in 100 instead of 95 (PredictionPoweredTest simulates
 * it).
 *
 * <p>[1] A. Angelopoulos, J. Duchi, T. Zrnic. PPI++: Efficient prediction-powered inference.
 * arXiv:2311.01453, 2023.
 *
 * @param rate theta
 * @param standardError square root of var
 * @param lambda how much the scores count, in [0, 1]; 0 is the mean of the labels alone
 * @param labels how many there are, n
 */
public record PredictionPowered(double rate, double standardError, double lambda, int labels) {

  private static final double LEVEL = .95;

  /**
   * Estimates.
   *
   * @param gold scores of what has a label, at least 2
   * @param labels one for each of those
   * @param others scores of what has none
   */
  public static PredictionPowered of(double[] gold, boolean[] labels, double[] others) {
    if (gold.length != labels.length || gold.length < 2) {
      throw new IllegalArgumentException(
          "%d scores for %d labels, expected equal numbers and at least 2"
              .formatted(gold.length, labels.length));
    }
    double[] truth = new double[labels.length];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = labels[i] ? 1 : 0;
    }
    double lambda = others.length < 2 ? 0 : weight(gold, truth, others);
    double[] errors = new double[truth.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = truth[i] - lambda * gold[i];
    }
    double scored = lambda == 0 ? 0 : lambda * mean(others);
    double spread = lambda == 0 ? 0 : lambda * lambda * variance(others) / others.length;
    return new PredictionPowered(
        scored + mean(errors), Math.sqrt(spread + ofErrors(errors)), lambda, errors.length);
  }

  /** Returns the 95% interval, cut to [0, 1]. */
  public Interval interval() {
    double half = student(labels - 1) * standardError;
    return new Interval(Math.clamp(rate - half, 0, 1), Math.clamp(rate + half, 0, 1));
  }

  /** Half the width of the interval in standard errors: t with t^2 = v (1 - x) / x, x ~ Beta. */
  private static double student(double degrees) {
    double x = BetaInterval.quantile(degrees / 2, .5, 1 - LEVEL);
    return Math.sqrt(degrees * (1 - x) / x);
  }

  private static double ofErrors(double[] errors) {
    double n = errors.length;
    return (1 + (n - 1) * variance(errors)) / (n * n);
  }

  private static double weight(double[] gold, double[] truth, double[] others) {
    var all = new double[gold.length + others.length];
    System.arraycopy(gold, 0, all, 0, gold.length);
    System.arraycopy(others, 0, all, gold.length, others.length);
    double spread = variance(all);
    if (!(spread > 0)) {
      return 0;
    }
    double meanGold = mean(gold);
    double meanTruth = mean(truth);
    double covariance = 0;
    for (int i = 0; i < gold.length; i++) {
      covariance += (gold[i] - meanGold) * (truth[i] - meanTruth) / (gold.length - 1);
    }
    double share = (double) gold.length / others.length;
    return Math.clamp(covariance / ((1 + share) * spread), 0, 1);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }
}
