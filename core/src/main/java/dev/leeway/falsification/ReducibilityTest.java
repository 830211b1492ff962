package dev.leeway.falsification;

import dev.leeway.falsification.Regression.Link;
import dev.leeway.math.ClusterBootstrap.WeightedStatistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * F1b: are dominance, displacement, gap and integrity functions of measures that exist? Per
 * transcript, the mean over its contested turns of each; cross-validated R^2, divided by the
 * registered reliability; and the heterotrait-monotrait ratio of the two sets of measures.
 */
final class ReducibilityTest {

  private static final String ROWS = "contested transcripts with a gap";

  private final List<TraceObservation> traces;
  private final Numbers numbers;
  private final double[][] existing;
  private final Sampler sampler;
  private final CrossValidation cross;

  private ReducibilityTest(List<TraceObservation> traces, Numbers numbers) {
    this.traces = traces;
    this.numbers = numbers;
    existing = traces.stream().map(ReducibilityTest::existing).toArray(double[][]::new);
    List<String> scenarios = traces.stream().map(TraceObservation::scenario).toList();
    sampler = new Sampler(scenarios, numbers);
    cross = CrossValidation.byGroup(scenarios, numbers.whole("folds"));
  }

  static TestResult run(List<TraceObservation> all, Numbers numbers) {
    List<TraceObservation> traces =
        all.stream().filter(trace -> GapTest.gap(trace).isPresent()).toList();
    if (traces.size() < 2) {
      return TestResult.impossible(
          TestName.F1B,
          ROWS,
          traces.size(),
          List.of("No contested transcript whose words claim anything."));
    }
    return new ReducibilityTest(traces, numbers).result();
  }

  private TestResult result() {
    var figures = new ArrayList<Measured>();
    var reducible = new ArrayList<Claim>();
    var distinct = new ArrayList<Claim>();
    double effect = numbers.of("effect_r2");
    SortedMap<String, double[]> targets = targets(traces);
    targets.forEach(
        (target, values) -> {
          String name = "r2 of " + target;
          Optional<Sampled> r2 = explained(values);
          figures.add(Measured.of(name, r2, ""));
          reducible.add(new Claim(name, r2, Claim.Side.ABOVE, numbers.of("reducible_r2"), effect));
          distinct.add(new Claim(name, r2, Claim.Side.BELOW, numbers.of("distinct_r2"), effect));
        });
    List<double[]> others = List.copyOf(targets.values());
    List<double[]> columns = columns(existing);
    Optional<Sampled> htmt =
        sampler.sample(weights -> Correlation.heterotrait(columns, others, weights));
    figures.add(Measured.of("htmt", htmt, "1: the two sets measure one thing"));
    var apart = new Claim("htmt", htmt, Claim.Side.BELOW, numbers.of("distinct_htmt"), effect);
    List<Double> values = distinct.stream().map(Claim::p).toList();
    double some = AddedValueTest.partial(values, numbers.whole("distinct_number"));
    distinct.add(apart);
    return new TestResult(
        TestName.F1B,
        ROWS,
        traces.size(),
        sampler.clusters(),
        figures,
        distinct,
        reducible,
        Math.max(some, apart.p()),
        reducible.stream().mapToDouble(Claim::p).max().orElse(1),
        obstacles(),
        List.of());
  }

  private List<String> obstacles() {
    var obstacles = new ArrayList<String>();
    ProxyTest.require(
        obstacles, "contested transcripts with a gap", traces.size(), numbers.of("least_traces"));
    ProxyTest.require(obstacles, "scenarios", sampler.clusters(), numbers.leastClusters());
    return obstacles;
  }

  private Optional<Sampled> explained(double[] values) {
    double[] expected = cross.expected(Link.IDENTITY, existing, values, numbers.of("ridge"));
    return sampler.sample(explained(values, expected, numbers.of("reliability")));
  }

  private static SortedMap<String, double[]> targets(List<TraceObservation> traces) {
    SortedMap<String, double[]> targets = new TreeMap<>();
    targets.put(
        "dominance",
        traces.stream().mapToDouble(trace -> mean(trace, TurnObservation::margin)).toArray());
    targets.put(
        "displacement",
        traces.stream().mapToDouble(trace -> mean(trace, TurnObservation::displaced)).toArray());
    targets.put(
        "gap", traces.stream().mapToDouble(trace -> GapTest.gap(trace).orElse(0)).toArray());
    targets.put(
        "integrity",
        traces.stream().mapToDouble(trace -> Orientation.integrity(trace.turns())).toArray());
    return targets;
  }

  private static double mean(TraceObservation trace, ToDoubleFunction<TurnObservation> number) {
    return trace.turns().stream()
        .filter(TurnObservation::contested)
        .mapToDouble(number)
        .average()
        .orElse(0);
  }

  /** Means over contested turns of the measures that exist; of a step without a reply, nothing. */
  private static double[] existing(TraceObservation trace) {
    List<double[]> rows = new ArrayList<>();
    for (int t = 0; t < trace.turns().size(); t++) {
      TurnObservation turn = trace.turns().get(t);
      if (turn.contested() && !turn.existing().isEmpty()) {
        rows.add(Orientation.existing(trace.turns(), t));
      }
    }
    var means = new double[rows.getFirst().length];
    for (double[] row : rows) {
      for (int i = 0; i < means.length; i++) {
        means[i] += row[i] / rows.size();
      }
    }
    return means;
  }

  private static WeightedStatistic explained(
      double[] values, double[] expected, double reliability) {
    return weights -> {
      double of = 0;
      double sum = 0;
      for (int row = 0; row < values.length; row++) {
        of += weights[row];
        sum += weights[row] * values[row];
      }
      double missed = 0;
      double whole = 0;
      for (int row = 0; row < values.length; row++) {
        double error = values[row] - expected[row];
        double off = values[row] - sum / of;
        missed += weights[row] * error * error;
        whole += weights[row] * off * off;
      }
      return whole == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((1 - missed / whole) / reliability);
    };
  }

  private static List<double[]> columns(double[][] rows) {
    var columns = new ArrayList<double[]>();
    for (int column = 0; column < rows[0].length; column++) {
      var values = new double[rows.length];
      for (int row = 0; row < rows.length; row++) {
        values[row] = rows[row][column];
      }
      columns.add(values);
    }
    return columns;
  }
}
