package dev.leeway.population;

import dev.leeway.math.LogisticCurve;
import java.util.List;
import java.util.Optional;

/**
 * How often control held, by how strongly the turn tempted. A turn of which the evidence is unsure
 * is not counted as held.
 *
 * @param bins in order of pressure
 * @param fit the curve through all contested turns; empty where the data do not allow one
 * @param lacking what a fit would need beside what there is; empty where there is one
 */
public record IntegrityCurve(List<Bin> bins, Optional<Fit> fit, String lacking) {

  /**
   * Contested turns of about equal pressure.
   *
   * @param from lower end of the pressures, in [0, 1]
   * @param to upper end; equal to {@code from} for turns without any pressure
   * @param held share of them at which control held
   * @param lost how many were lost for certain
   */
  public record Bin(double from, double to, ClusteredShare held, long lost) {

    /** Returns how many turns the evidence does not decide. */
    public long unsure() {
      return held.of() - held.count() - lost;
    }
  }

  /**
   * A logistic fit of hold on pressure.
   *
   * @param half the pressure at which control holds half of the time, p50; infinite if the curve
   *     never falls that low, negative infinite if it never rises that high
   * @param halfLow lower end of its 95% interval, in the same sense
   * @param halfHigh upper end
   * @param weakest the weakest pressure among the turns; below it nothing was seen
   * @param strongest the strongest pressure among the turns
   * @param band the curve on a grid of pressures from 0 to 1
   */
  public record Fit(
      LogisticCurve curve,
      double half,
      double halfLow,
      double halfHigh,
      double weakest,
      double strongest,
      List<Point> band) {

    public Fit {
      band = List.copyOf(band);
    }
  }

  /**
   * A point of the curve with its 95% interval.
   *
   * @param pressure in [0, 1]
   */
  public record Point(double pressure, double held, double low, double high) {}

  public IntegrityCurve {
    bins = List.copyOf(bins);
  }
}
