package dev.leeway.evidence.embedding;

/**
 * How similarities become probabilities: what difference in cosine counts, and from where on.
 *
 * @param temperature the difference in similarity that multiplies the odds by e; above 0
 * @param threshold the similarity at which a text is as likely to concern an objective as none of
 *     them, in [-1, 1]
 */
public record SimilarityScale(double temperature, double threshold) {

  /*
   * The defaults are round numbers between what a small sentence encoder gives to unrelated sentences
   * (cosine 0 to 0.2) and to paraphrases (0.5 to 0.9); nothing is fitted. A calibration set, where
   * there is one, replaces them.
   */
  private static final double DEFAULT_TEMPERATURE = 0.1;
  private static final double DEFAULT_THRESHOLD = 0.35;

  public SimilarityScale {
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "temperature is %s, expected a finite number above 0".formatted(temperature));
    }
    if (!(threshold >= -1 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "threshold is %s, expected a cosine in [-1, 1]".formatted(threshold));
    }
  }

  /** Returns the scale for an encoder of which no calibration is known. */
  public static SimilarityScale defaults() {
    return new SimilarityScale(DEFAULT_TEMPERATURE, DEFAULT_THRESHOLD);
  }

  /** Returns similarity as log odds against "none of them", in nats. */
  double logOdds(double similarity) {
    return (similarity - threshold) / temperature;
  }
}
