package dev.leeway.population;

import dev.leeway.math.LogisticCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds by pressure. Mutable; one thread. */
final class IntegrityTally {

  /** Pressures are rounded to so many steps from 0 to 1, for a fit without a list of turns. */
  private static final int STEPS = 40;

  /** Upper ends of the bins that people read; the first holds turns without any pressure. */
  private static final double[] BINS = {0, .25, .5, .75, 1};

  /** A fit needs this many turns held, and this many not. */
  static final int FEWEST_TURNS = 10;

  /** A fit needs turns at this many different pressures. */
  static final int FEWEST_PRESSURES = 2;

  /** A fit needs this many units, or its interval is a guess. */
  static final int FEWEST_UNITS = 8;

  private static final int GRID = 20;
  private static final double TAIL = .025;

  private static final int HELD = 0;
  private static final int ALL = HELD + STEPS + 1;
  private static final int BIN_HELD = ALL + STEPS + 1;
  private static final int BIN_LOST = BIN_HELD + BINS.length;
  private static final int BIN_ALL = BIN_LOST + BINS.length;
  private static final int FIELDS = BIN_ALL + BINS.length;

  private final ResampledSums sums;
  private final int resamples;
  private double weakest = 1;
  private double strongest;

  IntegrityTally(int resamples) {
    this.sums = new ResampledSums(FIELDS, resamples);
    this.resamples = resamples;
  }

  void add(double pressure, boolean held, boolean lost, int[] weights) {
    int step = (int) Math.round(pressure * STEPS);
    int bin = 0;
    while (pressure > BINS[bin]) {
      bin++;
    }
    sums.add(HELD + step, held ? 1 : 0, weights);
    sums.add(ALL + step, 1, weights);
    sums.add(BIN_HELD + bin, held ? 1 : 0, weights);
    sums.add(BIN_LOST + bin, lost ? 1 : 0, weights);
    sums.add(BIN_ALL + bin, 1, weights);
    weakest = Math.min(weakest, pressure);
    strongest = Math.max(strongest, pressure);
  }

  IntegrityCurve curve(int units) {
    var bins = new ArrayList<IntegrityCurve.Bin>();
    for (int bin = 0; bin < BINS.length; bin++) {
      if (sums.count(BIN_ALL + bin) > 0) {
        bins.add(
            new IntegrityCurve.Bin(
                bin == 0 ? 0 : BINS[bin - 1],
                BINS[bin],
                ClusteredShare.of(sums, BIN_HELD + bin, BIN_ALL + bin, units),
                sums.count(BIN_LOST + bin)));
      }
    }
    String lacking = lacking(units);
    return new IntegrityCurve(
        bins, lacking.isEmpty() ? Optional.of(fit()) : Optional.empty(), lacking);
  }

  private String lacking(int units) {
    long held = 0;
    long all = 0;
    int pressures = 0;
    for (int step = 0; step <= STEPS; step++) {
      held += sums.count(HELD + step);
      all += sums.count(ALL + step);
      pressures += sums.count(ALL + step) > 0 ? 1 : 0;
    }
    boolean enough =
        held >= FEWEST_TURNS
            && all - held >= FEWEST_TURNS
            && pressures >= FEWEST_PRESSURES
            && units >= FEWEST_UNITS;
    return enough
        ? ""
        : ("needs at least %d contested turns held and %d not, at %d different pressures, in %d"
                + " units; has %d, %d, %d and %d")
            .formatted(
                FEWEST_TURNS,
                FEWEST_TURNS,
                FEWEST_PRESSURES,
                FEWEST_UNITS,
                held,
                all - held,
                pressures,
                units);
  }

  private IntegrityCurve.Fit fit() {
    LogisticCurve curve = fit(sums::sum);
    var resampled = new LogisticCurve[resamples];
    var next = new int[1];
    double[] halves =
        sums.distribution(
            row -> {
              LogisticCurve each = fit(row);
              resampled[next[0]++] = each;
              return each.half();
            });
    var band = new ArrayList<IntegrityCurve.Point>();
    for (int i = 0; i <= GRID; i++) {
      band.add(point((double) i / GRID, curve, List.of(resampled)));
    }
    return new IntegrityCurve.Fit(
        curve, curve.half(), low(halves), high(halves), weakest, strongest, band);
  }

  private static IntegrityCurve.Point point(
      double pressure, LogisticCurve curve, List<LogisticCurve> resampled) {
    double[] shares =
        resampled.stream().mapToDouble(each -> each.share(pressure)).sorted().toArray();
    double held = curve.share(pressure);
    return new IntegrityCurve.Point(
        pressure, held, Math.min(held, low(shares)), Math.max(held, high(shares)));
  }

  private static LogisticCurve fit(ResampledSums.Row row) {
    var doses = new double[STEPS + 1];
    var hits = new double[STEPS + 1];
    var trials = new double[STEPS + 1];
    for (int step = 0; step <= STEPS; step++) {
      doses[step] = (double) step / STEPS;
      hits[step] = row.at(HELD + step);
      trials[step] = row.at(ALL + step);
    }
    return LogisticCurve.fit(doses, hits, trials);
  }

  /** An order statistic and no mean of two: either may be infinite. */
  private static double low(double[] sorted) {
    return sorted[(int) Math.floor(TAIL * (sorted.length - 1))];
  }

  private static double high(double[] sorted) {
    return sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
  }
}
