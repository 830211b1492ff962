package dev.leeway.evidence.head;

import dev.leeway.math.Platt;

/**
 * One class of a head.
 *
 * <pre>  log odds = slope (bias + sum_i weight_i feature_i) + intercept</pre>
 */
public final class HeadClass {

  private final String name;
  private final double bias;
  private final float[] weights;
  private final Platt calibration;

  /**
   * @param weights one for each feature; copied
   * @param calibration what the raw score means
   */
  public HeadClass(String name, double bias, float[] weights, Platt calibration) {
    this.name = name;
    this.bias = bias;
    this.weights = weights.clone();
    this.calibration = calibration;
  }

  /** Returns the class's name. */
  public String name() {
    return name;
  }

  /** Returns the score of a thing without any feature. */
  public double bias() {
    return bias;
  }

  /** Returns what the raw score means. */
  public Platt calibration() {
    return calibration;
  }

  /** Returns how many weights there are. */
  public int size() {
    return weights.length;
  }

  /** Returns the weight of a feature. */
  public float weight(int feature) {
    return weights[feature];
  }

  /** Returns this class with another calibration. */
  public HeadClass with(Platt other) {
    return new HeadClass(name, bias, weights, other);
  }

  /** Returns the score before calibration. */
  public double raw(FeatureVector features) {
    if (features.size() != weights.length) {
      throw new IllegalArgumentException(
          "a vector of %d features, expected %d".formatted(features.size(), weights.length));
    }
    double sum = bias;
    for (int entry = 0; entry < features.entries(); entry++) {
      sum += weights[features.index(entry)] * features.value(entry);
    }
    return sum;
  }

  double logOdds(FeatureVector features) {
    return calibration.slope() * raw(features) + calibration.intercept();
  }
}
