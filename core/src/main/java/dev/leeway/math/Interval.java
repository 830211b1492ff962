package dev.leeway.math;

/** A closed range of numbers, both ends finite. */
public record Interval(double low, double high) {

  /** Checks that the ends are finite and in order. */
  public Interval {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "interval [%s, %s], expected finite ends in order".formatted(low, high));
    }
  }

  public boolean contains(double number) {
    return number >= low && number <= high;
  }
}
