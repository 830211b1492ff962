package dev.leeway.falsification;

import dev.leeway.math.Interval;
import dev.leeway.math.Quantile;
import java.util.Arrays;

/**
 * A statistic with what chance makes of it when whole clusters are drawn again. Immutable.
 *
 * <p>Where every drawing agrees and the statistic stands at an end of its range, drawing shows
 * nothing of chance. Then the exact bound for n clusters without an exception is used: a share of 0
 * in n independent clusters speaks against a true share s with error {@code (1 - s)^n}.
 */
public final class Sampled {

  private final double value;
  private final double[] drawings;
  private final double level;
  private final int clusters;

  /**
   * @param drawings ascending, at least one
   * @param clusters on how many clusters it rests
   */
  Sampled(double value, double[] drawings, double level, int clusters) {
    this.value = value;
    this.drawings = drawings.clone();
    this.level = level;
    this.clusters = clusters;
  }

  /** Returns the statistic on the rows as they are. */
  public double value() {
    return value;
  }

  /** Returns on how many clusters it rests. */
  public int clusters() {
    return clusters;
  }

  /** Returns the interval at the registered level. */
  public Interval interval() {
    double tail = (1 - level) / 2;
    if (!frozen()) {
      return new Interval(Quantile.ofSorted(drawings, tail), Quantile.ofSorted(drawings, 1 - tail));
    }
    double reach = 1 - Math.pow(tail, 1.0 / Math.max(1, clusters));
    return value == 0
        ? new Interval(0, reach)
        : value == 1 ? new Interval(1 - reach, 1) : new Interval(value, value);
  }

  /** Returns the standard deviation of the drawings; 0 if they all agree. */
  public double spread() {
    double mean = Arrays.stream(drawings).average().orElse(value);
    double squares = Arrays.stream(drawings).map(each -> (each - mean) * (each - mean)).sum();
    return Math.sqrt(squares / drawings.length);
  }

  /** Returns the two-sided p-value of the claim that the truth lies above a bound, in (0, 1]. */
  public double above(double bound) {
    if (frozen()) {
      return value == 1 && bound < 1 ? twice(Math.pow(Math.max(bound, 0), clusters)) : 1;
    }
    return twice(share(Arrays.stream(drawings).filter(each -> each <= bound).count()));
  }

  /** Returns the two-sided p-value of the claim that the truth lies below a bound, in (0, 1]. */
  public double below(double bound) {
    if (frozen()) {
      return value == 0 && bound > 0 ? twice(Math.pow(Math.max(1 - bound, 0), clusters)) : 1;
    }
    return twice(share(Arrays.stream(drawings).filter(each -> each >= bound).count()));
  }

  /** One more on both sides: the rows as they are count as a drawing, so that no p is 0. */
  private double share(long contrary) {
    return (contrary + 1.0) / (drawings.length + 1.0);
  }

  private static double twice(double oneSided) {
    return Math.min(1, 2 * oneSided);
  }

  private boolean frozen() {
    return drawings[0] == drawings[drawings.length - 1];
  }
}
