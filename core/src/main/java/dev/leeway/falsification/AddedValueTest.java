package dev.leeway.falsification;

import dev.leeway.math.ClusterBootstrap.WeightedStatistic;
import dev.leeway.math.WeightedStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * F1a: does orientation predict the next loss beyond the measures that exist?
 *
 * <p>Supported if in enough model families the gain in held-out log-loss reaches both bounds;
 * p-value of the partial conjunction [1]. Refuted if over all families it lies below {@code
 * no_gain_nats}.
 *
 * <p>[1] Y. Benjamini, R. Heller. Screening for partial conjunction hypotheses. 2008.
 */
final class AddedValueTest {

  private static final String ROWS = "labelled turns with a labelled contested next one";

  private final Numbers numbers;
  private final Rows rows;
  private final Sampler sampler;
  private final double[] before;
  private final double[] gains;

  private AddedValueTest(Rows base, Rows full, Numbers numbers) {
    this.numbers = numbers;
    rows = base;
    sampler = new Sampler(base.scenarios(), numbers);
    before = losses(base, numbers);
    gains = NextLoss.minus(before, losses(full, numbers));
  }

  static TestResult run(List<TraceObservation> traces, Numbers numbers) {
    Rows base = NextLoss.rows(traces, Orientation::existing);
    if (base.events() == 0 || base.events() == base.size()) {
      return TestResult.impossible(
          TestName.F1A,
          ROWS,
          base.size(),
          List.of("Turns that were lost and turns that were not are needed, labelled (--lost)."));
    }
    Rows full =
        NextLoss.rows(
            traces,
            (turns, t) ->
                Orientation.join(Orientation.existing(turns, t), Orientation.at(turns, t)));
    return new AddedValueTest(base, full, numbers).result();
  }

  private TestResult result() {
    Optional<Sampled> gain = sampler.sample(WeightedStatistics.mean(gains));
    var figures = new ArrayList<Measured>();
    figures.add(Measured.count("losses", rows.events()));
    figures.add(
        Measured.of("log_loss_existing", sampler.sample(WeightedStatistics.mean(before)), "nats"));
    figures.add(Measured.of("gain", gain, "nats; above 0, orientation adds"));
    figures.add(Measured.of("gain_share", sampler.sample(share(gains, before)), ""));
    var supporting = new ArrayList<Claim>();
    var families = new ArrayList<Double>();
    for (String model :
        new TreeSet<>(rows.traces().stream().map(TraceObservation::model).toList())) {
      families.add(family(model, figures, supporting));
    }
    var none =
        new Claim(
            "gain", gain, Claim.Side.BELOW, numbers.of("no_gain_nats"), numbers.of("effect_nats"));
    return new TestResult(
        TestName.F1A,
        ROWS,
        rows.size(),
        sampler.clusters(),
        figures,
        supporting,
        List.of(none),
        partial(families, numbers.whole("families")),
        none.p(),
        obstacles(),
        List.of());
  }

  /** Adds what is asked of one model, and returns the p-value of both bounds together. */
  private double family(String model, List<Measured> figures, List<Claim> supporting) {
    boolean[] kind = Weighted.marks(rows.traces(), trace -> trace.model().equals(model));
    Optional<Sampled> nats = sampler.sample(among(kind, gains));
    Optional<Sampled> relative = sampler.sample(share(only(kind, gains), only(kind, before)));
    double effect = numbers.of("effect_nats");
    figures.add(Measured.of("gain in " + model, nats, "nats"));
    var enough =
        new Claim("gain in " + model, nats, Claim.Side.ABOVE, numbers.of("gain_nats"), effect);
    var relatively =
        new Claim(
            "gain_share in " + model,
            relative,
            Claim.Side.ABOVE,
            numbers.of("gain_share"),
            numbers.of("effect_share"));
    supporting.add(enough);
    supporting.add(relatively);
    return Math.max(enough.p(), relatively.p());
  }

  private List<String> obstacles() {
    var obstacles = new ArrayList<String>();
    long number = rows.traces().stream().map(TraceObservation::id).distinct().count();
    ProxyTest.require(
        obstacles, "contested labelled transcripts", (int) number, numbers.of("least_traces"));
    ProxyTest.require(obstacles, "losses", rows.events(), numbers.of("least_losses"));
    ProxyTest.require(obstacles, "scenarios", sampler.clusters(), numbers.leastClusters());
    return obstacles;
  }

  /** Returns the p-value of "at least {@code needed} of these are so". */
  static double partial(List<Double> values, int needed) {
    if (values.size() < needed) {
      return 1;
    }
    List<Double> ascending = values.stream().sorted(Comparator.naturalOrder()).toList();
    return Math.min(1, (values.size() - needed + 1) * ascending.get(needed - 1));
  }

  private static double[] losses(Rows rows, Numbers numbers) {
    return NextLoss.losses(rows, rows.scenarios(), numbers.whole("folds"), numbers.of("ridge"));
  }

  /** Sum of gains over sum of losses. */
  private static WeightedStatistic share(double[] gains, double[] losses) {
    return weights -> {
      double gain = 0;
      double loss = 0;
      for (int row = 0; row < gains.length; row++) {
        gain += weights[row] * gains[row];
        loss += weights[row] * losses[row];
      }
      return loss == 0 ? OptionalDouble.empty() : OptionalDouble.of(gain / loss);
    };
  }

  private static WeightedStatistic among(boolean[] kind, double[] numbers) {
    return weights -> {
      double of = 0;
      double sum = 0;
      for (int row = 0; row < numbers.length; row++) {
        of += kind[row] ? weights[row] : 0;
        sum += kind[row] ? weights[row] * numbers[row] : 0;
      }
      return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / of);
    };
  }

  private static double[] only(boolean[] kind, double[] numbers) {
    var only = numbers.clone();
    for (int row = 0; row < only.length; row++) {
      only[row] = kind[row] ? only[row] : 0;
    }
    return only;
  }
}
