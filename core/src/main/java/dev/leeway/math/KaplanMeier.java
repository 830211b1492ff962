package dev.leeway.math;

/**
 * How long something lasts, where some cases were watched only so long: the share that still lasts
 * after each step, with its variance. Immutable. Steps count from 1; index 0 is the start.
 */
public final class KaplanMeier {

  /*
   *   S(t) = prod_{s <= t} (1 - d_s / n_s),     n_s = cases that reached step s
   *   Var S(t) = S(t)^2 sum_{s <= t} d_s / (n_s (n_s - d_s))                      Greenwood [1, 2]
   *   interval S^exp(+-z sqrt(Var) / (S ln S)), the complementary log-log scale [3]
   *
   * [1] E. Kaplan, P. Meier. Nonparametric estimation from incomplete observations. JASA 53, 1958.
   * [2] M. Greenwood. The natural duration of cancer. 1926.
   * [3] J. Kalbfleisch, R. Prentice. The statistical analysis of failure time data. 1980.
   */
  private final double[] atRisk;
  private final double[] ended;
  private final double[] survival;
  private final double[] variance;

  private KaplanMeier(double[] atRisk, double[] ended, double[] survival, double[] variance) {
    this.atRisk = atRisk;
    this.ended = ended;
    this.survival = survival;
    this.variance = variance;
  }

  /**
   * Estimates from counts by step.
   *
   * @param ended ended[t] cases ended at step t; length T + 1, entry 0 is not read
   * @param censored censored[t] cases were last seen at step t, still lasting; the same length
   */
  public static KaplanMeier of(double[] ended, double[] censored) {
    if (ended.length != censored.length || ended.length == 0) {
      throw new IllegalArgumentException(
          "%d and %d steps, expected equal numbers, at least 1"
              .formatted(ended.length, censored.length));
    }
    int steps = ended.length;
    var atRisk = new double[steps];
    double later = 0;
    for (int t = steps - 1; t > 0; t--) {
      later += ended[t] + censored[t];
      atRisk[t] = later;
    }
    atRisk[0] = later;
    var survival = new double[steps];
    var variance = new double[steps];
    survival[0] = 1;
    double sum = 0;
    for (int t = 1; t < steps; t++) {
      double risk = atRisk[t];
      double left = risk - ended[t];
      survival[t] = risk > 0 ? survival[t - 1] * left / risk : survival[t - 1];
      sum += risk > 0 && left > 0 ? ended[t] / (risk * left) : 0;
      variance[t] = survival[t] * survival[t] * sum;
    }
    return new KaplanMeier(atRisk, ended.clone(), survival, variance);
  }

  /** Returns the last step. */
  public int steps() {
    return survival.length - 1;
  }

  /** Returns how many cases reached a step; may be fractional where cases have weights. */
  public double atRisk(int step) {
    return atRisk[step];
  }

  public double ended(int step) {
    return ended[step];
  }

  /** Returns S(step), in [0, 1]; beyond the last case seen it stays where it was. */
  public double survival(int step) {
    return survival[step];
  }

  /** Returns Greenwood's variance of S(step). */
  public double variance(int step) {
    return variance[step];
  }

  /** Returns the mean of S over the steps 1 to {@code last}: the share of them that it lasted. */
  public double mean(int last) {
    double sum = 0;
    for (int t = 1; t <= last; t++) {
      sum += survival[t];
    }
    return sum / last;
  }

  /**
   * Returns the 95% interval of S(step). Where nothing has ended, or everything, the lower or upper
   * end is that of a share of as many cases as reached the step, so that none is of width nought.
   *
   * @param effect the variance is multiplied by this: 1, or the design effect of clusters
   */
  public Interval interval(int step, double effect) {
    double value = survival[step];
    if (value <= 0 || value >= 1) {
      double cases = Math.max(1, atRisk[step]) / effect;
      return WilsonInterval.of(value, cases, WilsonInterval.NORMAL);
    }
    double spread =
        WilsonInterval.NORMAL * Math.sqrt(effect * variance[step]) / (value * Math.log(value));
    double one = Math.pow(value, Math.exp(spread));
    double other = Math.pow(value, Math.exp(-spread));
    return new Interval(Math.min(one, other), Math.max(one, other));
  }
}
