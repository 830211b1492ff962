package dev.leeway.math;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The probability that a positive row scores above a negative one, ties counting half. Sorted once,
 * so that the many weightings of a bootstrap cost O(n) each.
 */
public final class Auroc {

  /** Rows in ascending order of score. */
  private final int[] order;

  /** For each place in the order, whether its score is equal to that of the place before. */
  private final boolean[] tied;

  private final boolean[] positive;

  /**
   * @param scores higher means more likely positive; infinities allowed, NaN refused
   */
  public Auroc(double[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException(
          "%d scores for %d outcomes, expected equal numbers"
              .formatted(scores.length, positive.length));
    }
    for (int i = 0; i < scores.length; i++) {
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException("scores[%d] = NaN, expected a number".formatted(i));
      }
    }
    order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> scores[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    tied = new boolean[order.length];
    for (int n = 1; n < order.length; n++) {
      // Not a difference: equal infinities are ties, and so are the two zeros.
      tied[n] = scores[order[n]] == scores[order[n - 1]];
    }
    this.positive = positive.clone();
  }

  /** The area over all rows; empty if all rows are of one class. */
  public OptionalDouble value() {
    return weighted(IntStream.range(0, order.length).map(row -> 1).toArray());
  }

  /**
   * The area with each row counted as often as its weight says; empty if one class has no weight.
   *
   * @param weights one per row, not negative
   */
  public OptionalDouble weighted(int[] weights) {
    if (weights.length != order.length) {
      throw new IllegalArgumentException(
          "%d weights for %d rows, expected equal numbers".formatted(weights.length, order.length));
    }
    long positives = 0;
    long negatives = 0;
    // Twice the number of pairs in order, a tie counting one, so that the sum stays exact.
    long doubledPairs = 0;
    int n = 0;
    while (n < order.length) {
      long positivesHere = 0;
      long negativesHere = 0;
      do {
        int row = order[n];
        positivesHere += positive[row] ? weights[row] : 0;
        negativesHere += positive[row] ? 0 : weights[row];
        n++;
      } while (n < order.length && tied[n]);
      doubledPairs += positivesHere * (2 * negatives + negativesHere);
      positives += positivesHere;
      negatives += negativesHere;
    }
    return positives == 0 || negatives == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) doubledPairs / 2 / positives / negatives);
  }
}
