package dev.leeway.falsification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Observations for tests. */
final class Traces {

  private Traces() {}

  /** One hard or easy transcript with one proxy, without turns. */
  static TraceObservation proxied(
      String scenario, double hardness, boolean failed, double risk, boolean passes) {
    SortedMap<String, ProxyReading> proxies = new TreeMap<>();
    proxies.put("proxy", new ProxyReading(risk, passes));
    return new TraceObservation(
        scenario,
        scenario,
        "m",
        "",
        "",
        "",
        Optional.of(hardness),
        Optional.of(failed),
        proxies,
        List.of());
  }

  static TraceObservation turns(String scenario, List<TurnObservation> turns) {
    return turns(scenario, "m", "", turns);
  }

  static TraceObservation turns(
      String scenario, String model, String condition, List<TurnObservation> turns) {
    return new TraceObservation(
        scenario + model,
        scenario,
        model,
        model,
        condition,
        "",
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        turns);
  }

  /** A contested turn; nothing claimed. */
  static TurnObservation turn(double governed, boolean recognised, boolean lost) {
    return turn(governed, Optional.empty(), recognised, lost);
  }

  static TurnObservation turn(
      double governed, Optional<Double> claimed, boolean recognised, boolean lost) {
    return new TurnObservation(
        true,
        .5,
        governed,
        0,
        1 - governed,
        claimed,
        List.of(0.0),
        List.of(),
        recognised,
        Optional.of(lost));
  }

  static Numbers numbers(TestName test, int resamples) {
    Numbers proposed = Numbers.proposed(test);
    return new Numbers(proposed.values(), resamples, .95, 7, 10);
  }

  static Numbers with(Numbers numbers, String name, double value) {
    var values = new TreeMap<String, Double>(numbers.values());
    values.put(name, value);
    return new Numbers(
        values, numbers.resamples(), numbers.level(), numbers.seed(), numbers.leastClusters());
  }

  static double value(TestResult result, String figure) {
    return result.figures().stream()
        .filter(each -> each.name().equals(figure))
        .findFirst()
        .flatMap(Measured::value)
        .orElseThrow();
  }

  static RandomGenerator random() {
    return Sampler.random(11);
  }

  /** So many proxied transcripts: the proxy is right with a probability. */
  static List<TraceObservation> proxied(int number, double right, RandomGenerator random) {
    var traces = new ArrayList<TraceObservation>();
    for (int n = 0; n < number; n++) {
      boolean failed = n % 3 == 0;
      boolean passes = random.nextDouble() < right ? !failed : failed;
      double hardness = n % 2 == 0 ? .9 : .1;
      traces.add(proxied("s" + n, hardness, failed, passes ? 0 : 1, passes));
    }
    return traces;
  }
}
