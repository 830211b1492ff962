package dev.leeway.math;

/** A quantile of a sample. */
public final class Quantile {

  private Quantile() {}

  /**
   * Returns the quantile by linear interpolation between order statistics (type 7 of Hyndman and
   * Fan 1996, the default of most statistical software).
   *
   * @param sorted ascending, at least one entry
   * @param probability in [0, 1]
   */
  public static double ofSorted(double[] sorted, double probability) {
    if (sorted.length == 0 || !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "quantile %s of %d numbers, expected a probability and at least one number"
              .formatted(probability, sorted.length));
    }
    double place = probability * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
