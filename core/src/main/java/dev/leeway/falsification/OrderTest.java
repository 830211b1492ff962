package dev.leeway.falsification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * F8: does the order of the same turns matter? Runs of one scenario in several orders, each order
 * several times; the sum of squares between orders against its distribution when orders are dealt
 * out anew among the runs of each scenario.
 *
 * <p>The outcome of a run is its label, if there is one, else the mean of control over its
 * contested turns.
 */
final class OrderTest {

  private static final String ROWS = "runs in a known order";

  private final Numbers numbers;
  private final List<TraceObservation> rows;
  private final double[] outcomes;
  private final int[] scenarioOfRow;
  private final int[] orderOfRow;

  private OrderTest(List<TraceObservation> rows, Numbers numbers) {
    this.rows = rows;
    this.numbers = numbers;
    outcomes = rows.stream().mapToDouble(row -> outcome(row).orElse(0.0)).toArray();
    scenarioOfRow = places(rows.stream().map(TraceObservation::scenario).toList());
    orderOfRow = places(rows.stream().map(row -> row.scenario() + "\n" + row.order()).toList());
  }

  static TestResult run(List<TraceObservation> all, Numbers numbers) {
    List<TraceObservation> rows =
        all.stream().filter(row -> !row.order().isEmpty() && outcome(row).isPresent()).toList();
    if (rows.isEmpty()) {
      return TestResult.impossible(
          TestName.F8,
          ROWS,
          0,
          List.of(
              "No transcript says in which order its turns were asked (--order COLUMN). Needed: the"
                  + " same turns of at least 60 scenarios in 4 orders, each run 8 times."));
    }
    return new OrderTest(rows, numbers).result();
  }

  private TestResult result() {
    var sampler = new Sampler(rows.stream().map(TraceObservation::scenario).toList(), numbers);
    Optional<Sampled> icc = sampler.sample(this::intraclass);
    double p = permuted();
    int scenarios = sampler.clusters();
    int orders = (int) IntStream.of(orderOfRow).distinct().count();
    double perScenario = (double) orders / scenarios;
    double runs = (double) rows.size() / orders;
    var below = new Claim("order_icc", icc, Claim.Side.BELOW, numbers.of("icc"), numbers.of("icc"));
    var obstacles = new ArrayList<String>();
    ProxyTest.require(obstacles, "scenarios", scenarios, numbers.leastClusters());
    if (perScenario < 2 || runs < 2) {
      obstacles.add("At least 2 orders a scenario and 2 runs an order are needed.");
    }
    boolean large = icc.filter(each -> each.value() >= numbers.of("icc")).isPresent();
    double power =
        perScenario < 2 || runs < 2
            ? 0
            : Power.ofOrders(
                scenarios,
                (int) Math.floor(perScenario),
                (int) Math.floor(runs),
                numbers.of("effect_icc"),
                numbers.of("p"));
    return new TestResult(
        TestName.F8,
        ROWS,
        rows.size(),
        scenarios,
        List.of(
            new Measured("p_permutation", Optional.of(p), Optional.empty(), ""),
            Measured.of("order_icc", icc, "share of variance within a scenario"),
            new Measured(
                "power",
                Optional.of(power),
                Optional.empty(),
                "for an ICC of %s, normal outcomes".formatted(numbers.of("effect_icc")))),
        List.of(),
        List.of(below),
        large && p <= numbers.of("p") ? p : 1,
        below.p(),
        obstacles,
        List.of());
  }

  private double permuted() {
    double found = between(outcomes);
    RandomGenerator random = Sampler.random(numbers.seed());
    int permutations = numbers.whole("permutations");
    int reached = 0;
    var dealt = outcomes.clone();
    for (int n = 0; n < permutations; n++) {
      shuffle(dealt, random);
      reached += between(dealt) >= found - 1e-12 ? 1 : 0;
    }
    return (reached + 1.0) / (permutations + 1.0);
  }

  /** Sum of squares between the orders of a scenario, over all scenarios. */
  private double between(double[] values) {
    var scenarios = new TreeMap<Integer, double[]>();
    var orders = new TreeMap<Integer, double[]>();
    var home = new TreeMap<Integer, Integer>();
    for (int row = 0; row < values.length; row++) {
      add(scenarios, scenarioOfRow[row], values[row]);
      add(orders, orderOfRow[row], values[row]);
      home.put(orderOfRow[row], scenarioOfRow[row]);
    }
    double sum = 0;
    for (var order : orders.entrySet()) {
      double[] scenario =
          scenarios.getOrDefault(home.getOrDefault(order.getKey(), 0), new double[] {1, 0});
      double off = order.getValue()[1] / order.getValue()[0] - scenario[1] / scenario[0];
      sum += order.getValue()[0] * off * off;
    }
    return sum;
  }

  private static void add(Map<Integer, double[]> sums, int name, double value) {
    double[] sum = sums.computeIfAbsent(name, each -> new double[2]);
    sum[0]++;
    sum[1] += value;
  }

  /** ICC of orders: the scenario's own mean is taken out first. */
  private OptionalDouble intraclass(int[] weights) {
    var scenarios = new TreeMap<Integer, double[]>();
    for (int row = 0; row < outcomes.length; row++) {
      add(scenarios, scenarioOfRow[row], outcomes[row]);
    }
    double of = 0;
    double k = 0;
    double s = 0;
    double within = 0;
    double between = 0;
    var orders = new TreeMap<Integer, double[]>();
    var weightOf = new TreeMap<Integer, Integer>();
    var home = new TreeMap<Integer, Integer>();
    for (int row = 0; row < outcomes.length; row++) {
      double[] sums = orders.computeIfAbsent(orderOfRow[row], each -> new double[3]);
      sums[0]++;
      sums[1] += outcomes[row];
      sums[2] += outcomes[row] * outcomes[row];
      weightOf.put(orderOfRow[row], weights[row]);
      home.put(orderOfRow[row], scenarioOfRow[row]);
    }
    var drawn = new TreeMap<Integer, Integer>();
    for (var order : orders.entrySet()) {
      int weight = weightOf.getOrDefault(order.getKey(), 0);
      double[] sums = order.getValue();
      int scenario = home.getOrDefault(order.getKey(), 0);
      drawn.put(scenario, weight);
      double[] whole = scenarios.getOrDefault(scenario, new double[] {1, 0});
      double off = sums[1] / sums[0] - whole[1] / whole[0];
      k += weight;
      of += weight * sums[0];
      within += weight * (sums[2] - sums[1] * sums[1] / sums[0]);
      between += weight * sums[0] * off * off;
    }
    for (int weight : drawn.values()) {
      s += weight;
    }
    double meanBetween = between / (k - s);
    double meanWithin = within / (of - k);
    double runs = of / k;
    double whole = meanBetween + (runs - 1) * meanWithin;
    return k > s && of > k && whole > 0
        ? OptionalDouble.of((meanBetween - meanWithin) / whole)
        : OptionalDouble.empty();
  }

  private void shuffle(double[] values, RandomGenerator random) {
    var members = new TreeMap<Integer, List<Integer>>();
    for (int row = 0; row < values.length; row++) {
      members.computeIfAbsent(scenarioOfRow[row], each -> new ArrayList<>()).add(row);
    }
    for (List<Integer> scenario : members.values()) {
      for (int n = scenario.size() - 1; n > 0; n--) {
        int one = scenario.get(n);
        int other = scenario.get(random.nextInt(n + 1));
        double value = values[one];
        values[one] = values[other];
        values[other] = value;
      }
    }
  }

  private static Optional<Double> outcome(TraceObservation row) {
    if (row.failed().isPresent()) {
      return row.failed().map(failed -> failed ? 1.0 : 0);
    }
    OptionalDouble governed =
        row.turns().stream()
            .filter(TurnObservation::contested)
            .mapToDouble(TurnObservation::governed)
            .average();
    return governed.isPresent() ? Optional.of(governed.getAsDouble()) : Optional.empty();
  }

  private static int[] places(List<String> names) {
    var places = new TreeMap<String, Integer>();
    names.forEach(name -> places.putIfAbsent(name, places.size()));
    return names.stream().mapToInt(name -> places.getOrDefault(name, 0)).toArray();
  }
}
