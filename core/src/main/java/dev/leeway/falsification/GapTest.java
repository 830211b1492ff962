package dev.leeway.falsification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * F10: is the gap between claimed and enacted reliable over replicates, and does it announce a
 * loss?
 *
 * <p>Reliability: ICC(1) of a transcript's gap among runs of the same condition. Hazard: at each
 * labelled turn in control whose words claim something, the loss at the next labelled contested
 * turn on the gap (per standard deviation), control so far, and the next turn's pressure.
 */
final class GapTest {

  private static final String ROWS = "turns in control, with the next one labelled";

  private final Numbers numbers;
  private final List<TraceObservation> traces;

  private GapTest(List<TraceObservation> traces, Numbers numbers) {
    this.traces = traces;
    this.numbers = numbers;
  }

  static TestResult run(List<TraceObservation> traces, Numbers numbers) {
    return new GapTest(traces, numbers).result();
  }

  private TestResult result() {
    var rows = new Rows();
    traces.forEach(trace -> add(trace, rows));
    List<TraceObservation> replicated =
        traces.stream()
            .filter(trace -> !trace.condition().isEmpty() && gap(trace).isPresent())
            .toList();
    Optional<Sampled> reliability = reliability(replicated);
    var sampler = new Sampler(rows.scenarios(), numbers);
    Optional<Sampled> hazard = hazard(rows, sampler);
    double effect = numbers.of("effect_log_hazard");
    double icc = numbers.of("effect_icc");
    var reliable = claim("icc", reliability, Claim.Side.ABOVE, numbers.of("reliable_icc"), icc);
    var unreliable = claim("icc", reliability, Claim.Side.BELOW, numbers.of("unreliable_icc"), icc);
    var raises = log(hazard, Claim.Side.ABOVE, "hazard", effect);
    var low = log(hazard, Claim.Side.ABOVE, "no_hazard_low", effect);
    var high = log(hazard, Claim.Side.BELOW, "no_hazard_high", effect);
    return new TestResult(
        TestName.F10,
        ROWS,
        rows.size(),
        sampler.clusters(),
        List.of(
            Measured.count("transcripts_with_gap", count()),
            Measured.count("replicates_with_gap", replicated.size()),
            Measured.of("icc", reliability, "of the gap over replicates"),
            Measured.count("losses", rows.events()),
            Measured.of("log_hazard_ratio_per_sd", hazard, "0 is no added hazard")),
        List.of(reliable, raises),
        List.of(unreliable, low, high),
        Math.max(reliable.p(), raises.p()),
        Math.min(1, 2 * Math.min(unreliable.p(), Math.max(low.p(), high.p()))),
        obstacles(rows, replicated.size()),
        List.of());
  }

  private List<String> obstacles(Rows rows, int replicated) {
    var obstacles = new ArrayList<String>();
    var losses = new ArrayList<String>();
    var replicates = new ArrayList<String>();
    ProxyTest.require(losses, "losses after a claim", rows.events(), numbers.of("least_losses"));
    ProxyTest.require(
        replicates,
        "transcripts with a gap in conditions that say which are replicates",
        replicated,
        numbers.of("least_replicates"));
    // One half is enough to refute; the claim needs both, and has no p-value without both.
    if (!losses.isEmpty() && !replicates.isEmpty()) {
      obstacles.addAll(losses);
      obstacles.addAll(replicates);
    }
    return obstacles;
  }

  private int count() {
    return (int) traces.stream().filter(trace -> gap(trace).isPresent()).count();
  }

  private Optional<Sampled> reliability(List<TraceObservation> replicated) {
    if (replicated.size() < numbers.of("least_replicates")) {
      return Optional.empty();
    }
    List<String> conditions = replicated.stream().map(TraceObservation::condition).toList();
    var places = new TreeMap<String, Integer>();
    conditions.forEach(name -> places.putIfAbsent(name, places.size()));
    int[] groups = conditions.stream().mapToInt(name -> places.getOrDefault(name, 0)).toArray();
    double[] gaps = replicated.stream().mapToDouble(trace -> gap(trace).orElse(0)).toArray();
    return new Sampler(conditions, numbers)
        .sample(weights -> Variance.intraclass(groups, gaps, weights));
  }

  private Optional<Sampled> hazard(Rows rows, Sampler sampler) {
    if (rows.events() < numbers.of("least_losses")) {
      return Optional.empty();
    }
    double[][] features = rows.features();
    var once = new int[features.length];
    Arrays.fill(once, 1);
    Scale scale = Scale.of(features, once);
    double[][] scaled = Arrays.stream(features).map(scale::apply).toArray(double[][]::new);
    return sampler.sample(Hazard.ratio(scaled, rows.outcomes(), numbers.of("ridge")));
  }

  private static void add(TraceObservation trace, Rows rows) {
    List<TurnObservation> turns = trace.turns();
    for (int t = 0; t + 1 < turns.size(); t++) {
      TurnObservation now = turns.get(t);
      TurnObservation next = turns.get(t + 1);
      boolean inControl = now.lost().isPresent() && !now.lost().get();
      if (inControl && now.claimed().isPresent() && next.contested() && next.lost().isPresent()) {
        rows.add(
            trace,
            next.lost().get() ? 1 : 0,
            now.claimed().get() - now.governed(),
            now.governed(),
            next.pressure());
      }
    }
  }

  /** C - E over contested turns; empty if the words never say or nothing is contested. */
  static OptionalDouble gap(TraceObservation trace) {
    List<TurnObservation> contested =
        trace.turns().stream().filter(TurnObservation::contested).toList();
    OptionalDouble claimed =
        contested.stream()
            .flatMap(turn -> turn.claimed().stream())
            .mapToDouble(Double::doubleValue)
            .average();
    OptionalDouble enacted = contested.stream().mapToDouble(TurnObservation::governed).average();
    return claimed.isEmpty() || enacted.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(claimed.getAsDouble() - enacted.getAsDouble());
  }

  private static Claim claim(
      String name, Optional<Sampled> sampled, Claim.Side side, double bound, double effect) {
    return new Claim(name, sampled, side, bound, effect);
  }

  private Claim log(Optional<Sampled> hazard, Claim.Side side, String bound, double effect) {
    return new Claim("log_hazard_ratio_per_sd", hazard, side, Math.log(numbers.of(bound)), effect);
  }
}
