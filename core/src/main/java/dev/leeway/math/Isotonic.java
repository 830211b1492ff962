package dev.leeway.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A calibration that assumes only that a higher score never means a lower probability. */
public final class Isotonic {

  /*
   * Pool adjacent violators: equal scores are averaged first; then, from the left, neighbours out
   * of order are merged into their mean [1]. Between fitted scores the answer is linear, outside of
   * them constant.
   *
   * [1] M. Ayer et al. An empirical distribution function for sampling with incomplete information.
   *     Annals of Mathematical Statistics 26(4), 1955.
   */
  private final double[] scores;
  private final double[] probabilities;

  private Isotonic(double[] scores, double[] probabilities) {
    this.scores = scores;
    this.probabilities = probabilities;
  }

  /**
   * Fits to scores and outcomes.
   *
   * @param scores finite, at least one
   */
  public static Isotonic fit(double[] scores, boolean[] outcomes) {
    if (scores.length == 0 || scores.length != outcomes.length) {
      throw new IllegalArgumentException(
          "%d scores for %d outcomes, expected equal numbers and at least one"
              .formatted(scores.length, outcomes.length));
    }
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    var distinct = new double[scores.length];
    var mean = new double[scores.length];
    var weight = new double[scores.length];
    int size = 0;
    for (int i : order) {
      if (!Double.isFinite(scores[i])) {
        throw new IllegalArgumentException(
            "scores[%d] = %s, expected a finite number".formatted(i, scores[i]));
      }
      if (size == 0 || scores[i] > distinct[size - 1]) {
        distinct[size++] = scores[i];
      }
      double outcome = outcomes[i] ? 1 : 0;
      weight[size - 1]++;
      mean[size - 1] += (outcome - mean[size - 1]) / weight[size - 1];
    }
    double[] fitted = pool(Arrays.copyOf(mean, size), Arrays.copyOf(weight, size));
    return new Isotonic(Arrays.copyOf(distinct, size), fitted);
  }

  /** A score and its probability. */
  public record Point(double score, double probability) {}

  /**
   * Returns the calibration through these points.
   *
   * @param points at least one, by rising score; probabilities in [0, 1] that never fall
   */
  public static Isotonic of(List<Point> points) {
    var scores = new double[points.size()];
    var probabilities = new double[points.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = points.get(i).score();
      probabilities[i] = points.get(i).probability();
      boolean rises =
          i == 0 || (scores[i] > scores[i - 1] && probabilities[i] >= probabilities[i - 1]);
      if (!rises || !Double.isFinite(scores[i])) {
        throw new IllegalArgumentException("points[%d] does not rise".formatted(i));
      }
    }
    if (scores.length == 0) {
      throw new IllegalArgumentException("no points");
    }
    return new Isotonic(scores, probabilities);
  }

  /** Returns the points that it goes through, by rising score. */
  public List<Point> points() {
    return IntStream.range(0, scores.length)
        .mapToObj(i -> new Point(scores[i], probabilities[i]))
        .toList();
  }

  /** The calibrated probability of a score. */
  public double probability(double score) {
    int place = Arrays.binarySearch(scores, score);
    if (place >= 0) {
      return probabilities[place];
    }
    int above = -place - 1;
    if (above == 0 || above == scores.length) {
      return probabilities[Math.max(0, above - 1)];
    }
    double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
    return probabilities[above - 1] + share * (probabilities[above] - probabilities[above - 1]);
  }

  private static double[] pool(double[] mean, double[] weight) {
    var end = new int[mean.length];
    int blocks = 0;
    for (int i = 0; i < mean.length; i++) {
      mean[blocks] = mean[i];
      weight[blocks] = weight[i];
      end[blocks++] = i + 1;
      while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
        double sum = weight[blocks - 2] + weight[blocks - 1];
        mean[blocks - 2] += (mean[blocks - 1] - mean[blocks - 2]) * weight[blocks - 1] / sum;
        weight[blocks - 2] = sum;
        end[blocks - 2] = end[--blocks];
      }
    }
    var fitted = new double[mean.length];
    for (int block = 0; block < blocks; block++) {
      Arrays.fill(fitted, block == 0 ? 0 : end[block - 1], end[block], mean[block]);
    }
    return fitted;
  }
}
