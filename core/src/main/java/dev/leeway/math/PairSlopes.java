package dev.leeway.math;

/** The slopes between all pairs of a series, in time and memory that pairs would not allow. */
final class PairSlopes {

  /*
   * The slope of i < j is at most x iff v_j - x j <= v_i - x i, so how many are is a count of
   * inversions, which merging counts in n log n; the median is found by bisection over x.
   */

  /** Halvings after which two neighbouring numbers are left. */
  private static final int HALVINGS = 200;

  private PairSlopes() {}

  static long pairs(int n) {
    return (long) n * (n - 1) / 2;
  }

  /** Returns S: pairs that rise less pairs that fall. */
  static long concordance(double[] values) {
    var negated = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      negated[i] = -values[i];
    }
    long notRising = notRising(values.clone());
    long notFalling = notRising(negated);
    return notFalling - notRising;
  }

  /** Returns the median of the slopes of two values or more. */
  static double median(double[] values) {
    long pairs = pairs(values.length);
    double lower = smallest(values, (pairs + 1) / 2);
    return pairs % 2 == 1 ? lower : (lower + smallest(values, pairs / 2 + 1)) / 2;
  }

  /** Returns the slope that so many are not above; any lies between those of neighbours. */
  private static double smallest(double[] values, long rank) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < values.length; i++) {
      low = Math.min(low, values[i] - values[i - 1]);
      high = Math.max(high, values[i] - values[i - 1]);
    }
    if (upTo(values, low) >= rank) {
      return low;
    }
    // Level pairs are common, and bisection would end beside them.
    if (upTo(values, 0) >= rank && pairs(values.length) - notFalling(values) < rank) {
      return 0;
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (upTo(values, middle) >= rank) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static long notFalling(double[] values) {
    var negated = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      negated[i] = -values[i];
    }
    return notRising(negated);
  }

  private static long upTo(double[] values, double slope) {
    var tilted = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      tilted[i] = values[i] - slope * i;
    }
    return notRising(tilted);
  }

  /** Returns how many later values are not above earlier ones; sorts the values. */
  private static long notRising(double[] values) {
    return merged(values, new double[values.length], 0, values.length);
  }

  private static long merged(double[] values, double[] spare, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long count = merged(values, spare, from, middle) + merged(values, spare, middle, to);
    int left = from;
    int right = middle;
    for (int at = from; at < to; at++) {
      if (right < to && (left == middle || values[right] <= values[left])) {
        count += middle - left;
        spare[at] = values[right++];
      } else {
        spare[at] = values[left++];
      }
    }
    System.arraycopy(spare, from, values, from, to - from);
    return count;
  }
}
