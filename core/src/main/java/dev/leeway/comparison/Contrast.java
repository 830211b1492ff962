package dev.leeway.comparison;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.math.Interval;
import dev.leeway.math.LabelExchange;
import dev.leeway.math.Normal;
import dev.leeway.math.WilsonInterval;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** One measure of two sets, before it is known how many others are asked with it. Immutable. */
final class Contrast {

  private static final int RESAMPLES = 2_000;
  private static final int MOST_ARRANGEMENTS = 9_999;
  private static final int FEWEST_ARRANGEMENTS = 999;

  /** Arrangements times units: what a second or so of work is. */
  private static final int WORK = 200_000_000;

  /** Two gaps differ by this much at most; a single unit does not say by how much less. */
  private static final double WIDEST_GAP = 2;

  private static final double WITHIN = .95;
  private static final double POWER = .8;

  /*
   * The interval is the percentile bootstrap over units. Where a set's share is 0 or 1 resampling
   * shows no variation, and Newcombe's interval [1] is taken, with units for cases. The standard
   * error that power is stated with is the interval's width over that of the normal distribution:
   *     detectable = (z_(1 - level / 2 asked) + z_power) se + (1 / units A + 1 / units B) / 2
   *     needed = units (detectable / worth showing)^2
   * at the strictest step of Holm's; the last term is for the steps in which shares move [2].
   *
   * [1] R. Newcombe. Interval estimation for the difference between independent proportions.
   *     Statistics in Medicine 17, 1998, method 10.
   * [2] J. Casagrande, M. Pike, P. Smith. An improved approximate formula for calculating sample
   *     sizes for comparing two binomial distributions. Biometrics 34, 1978.
   */
  private final Measure measure;
  private final MeasureRows rows;
  private final Optional<Raw> raw;

  private record Raw(double difference, Interval interval, LabelExchange.P p, double smallest) {}

  private Contrast(Measure measure, MeasureRows rows, Optional<Raw> raw) {
    this.measure = measure;
    this.rows = rows;
    this.raw = raw;
  }

  static Contrast of(Measure measure, UnitTable table, long seed) {
    MeasureRows rows = MeasureRows.of(measure, table.rows());
    if (rows.units(Side.A) == 0 || rows.units(Side.B) == 0) {
      return new Contrast(measure, rows, Optional.empty());
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var exchange = new LabelExchange(rows.places());
    int most = Math.clamp(WORK / (long) rows.units(), FEWEST_ARRANGEMENTS, MOST_ARRANGEMENTS);
    double difference = rows.value(Side.A) - rows.value(Side.B);
    LabelExchange.P p =
        exchange
            .test(rows::difference, most, random)
            .orElseThrow(() -> new IllegalStateException("both sets have cases"));
    double smallest = Math.max(2 / exchange.arrangements(), 1 / (most + 1.0));
    return new Contrast(
        measure,
        rows,
        Optional.of(new Raw(difference, interval(measure, rows, difference, random), p, smallest)));
  }

  /** Returns whether there is a difference to ask about. */
  boolean tested() {
    return raw.isPresent();
  }

  /** Returns the p value on its own; 1 where there is nothing to ask about. */
  double p() {
    return raw.map(each -> each.p().value()).orElse(1.0);
  }

  Difference difference(double corrected, int asked) {
    return new Difference(
        measure,
        value(Side.A),
        value(Side.B),
        tested() ? rows.horizon() : OptionalInt.empty(),
        raw.map(
            each ->
                new Difference.Tested(
                    each.difference(),
                    each.interval(),
                    each.p().value(),
                    each.p().arrangements(),
                    each.p().exact(),
                    corrected,
                    detectable(each, asked),
                    needed(each, asked),
                    tooSmall(each, asked))));
  }

  private Optional<Difference.Value> value(Side side) {
    return rows.units(side) == 0
        ? Optional.empty()
        : Optional.of(new Difference.Value(rows.value(side), rows.cases(side), rows.units(side)));
  }

  private static boolean tooSmall(Raw raw, int asked) {
    return raw.smallest() * asked > Comparison.LEVEL;
  }

  private static double reach(int asked) {
    return Normal.quantile(1 - Comparison.LEVEL / (2 * asked)) + Normal.quantile(POWER);
  }

  private double detectable(Raw raw, int asked) {
    double width = raw.interval().high() - raw.interval().low();
    double step = 1.0 / rows.units(Side.A) + 1.0 / rows.units(Side.B);
    return reach(asked) * width / (2 * WilsonInterval.NORMAL) + step / 2;
  }

  private long needed(Raw raw, int asked) {
    if (tooSmall(raw, asked)) {
      // Their own spread says nothing yet: two rates of one half, a case a unit.
      double ratio = reach(asked) / Comparison.WORTH_SHOWING;
      return (long) Math.ceil(2 * .25 * ratio * ratio);
    }
    double ratio = detectable(raw, asked) / Comparison.WORTH_SHOWING;
    double units = (rows.units(Side.A) + rows.units(Side.B)) / 2.0;
    return (long) Math.ceil(units * ratio * ratio);
  }

  private static Interval interval(
      Measure measure, MeasureRows rows, double difference, RandomGenerator random) {
    boolean share = measure != Measure.GAP;
    if (!share && Math.min(rows.units(Side.A), rows.units(Side.B)) < 2) {
      return new Interval(-WIDEST_GAP, WIDEST_GAP);
    }
    if (share && (atAnEnd(rows.value(Side.A)) || atAnEnd(rows.value(Side.B)))) {
      return newcombe(rows, difference);
    }
    return ClusterBootstrap.ofIndependentRows(rows.units())
        .estimateWeighted(rows::difference, RESAMPLES, WITHIN, random)
        .map(ClusterBootstrap.Estimate::interval)
        .map(
            interval ->
                new Interval(
                    Math.min(difference, interval.low()), Math.max(difference, interval.high())))
        .orElseThrow(() -> new IllegalStateException("both sets have cases"));
  }

  private static boolean atAnEnd(double share) {
    return share <= 0 || share >= 1;
  }

  private static Interval newcombe(MeasureRows rows, double difference) {
    double a = rows.value(Side.A);
    double b = rows.value(Side.B);
    Interval first = WilsonInterval.of(a, rows.units(Side.A), WilsonInterval.NORMAL);
    Interval second = WilsonInterval.of(b, rows.units(Side.B), WilsonInterval.NORMAL);
    return new Interval(
        difference - Math.hypot(a - first.low(), second.high() - b),
        difference + Math.hypot(first.high() - a, b - second.low()));
  }
}
