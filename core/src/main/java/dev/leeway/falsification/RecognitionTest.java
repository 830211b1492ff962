package dev.leeway.falsification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * F11: does recognising or regretting a loss keep the next one away?
 *
 * <p>An episode begins with a transcript's first labelled loss. Each later labelled contested turn
 * is a probe, up to the first at which control is lost again. The hazard of that loss is compared
 * between probes after some recognition since the loss and probes after none, beside the time since
 * the loss.
 */
final class RecognitionTest {

  private static final String ROWS = "probes after a first loss";

  private RecognitionTest() {}

  static TestResult run(List<TraceObservation> traces, Numbers numbers) {
    var rows = new Rows();
    traces.forEach(trace -> add(trace, rows));
    if (rows.size() == 0) {
      return TestResult.impossible(
          TestName.F11,
          ROWS,
          0,
          List.of(
              "No transcript has a labelled loss and a labelled contested turn after it."
                  + " Labels per turn are needed (--lost)."));
    }
    return result(rows, numbers);
  }

  private static TestResult result(Rows rows, Numbers numbers) {
    double[][] features = rows.features();
    double[] events = rows.outcomes();
    var sampler = new Sampler(rows.scenarios(), numbers);
    Optional<Sampled> ratio = sampler.sample(Hazard.ratio(features, events, numbers.of("ridge")));
    int recognised = 0;
    int recognisedEvents = 0;
    for (int row = 0; row < features.length; row++) {
      recognised += features[row][0] > 0 ? 1 : 0;
      recognisedEvents += features[row][0] > 0 && events[row] > 0 ? 1 : 0;
    }
    var obstacles = new ArrayList<String>();
    ProxyTest.require(obstacles, "losses at probes", rows.events(), numbers.of("least_losses"));
    ProxyTest.require(
        obstacles, "probes after recognition", recognised, numbers.of("least_recognised"));
    ProxyTest.require(obstacles, "scenarios", sampler.clusters(), numbers.leastClusters());
    double effect = numbers.of("effect_log_hazard");
    double cure = Math.log(numbers.of("cure_hazard"));
    double noCure = Math.log(numbers.of("no_cure_hazard"));
    var supporting = new Claim("log_hazard_ratio", ratio, Claim.Side.ABOVE, noCure, effect);
    var refuting = new Claim("log_hazard_ratio", ratio, Claim.Side.BELOW, cure, effect);
    return new TestResult(
        TestName.F11,
        ROWS,
        rows.size(),
        sampler.clusters(),
        List.of(
            Measured.count("losses_at_probes", rows.events()),
            Measured.count("probes_after_recognition", recognised),
            Measured.count("losses_after_recognition", recognisedEvents),
            Measured.of("log_hazard_ratio", ratio, "0 is no difference, below 0 is protection"),
            Measured.count(
                "losses_needed",
                (double) Power.events(1, numbers.of("no_cure_hazard"), numbers.alpha()))),
        List.of(supporting),
        List.of(refuting),
        supporting.p(),
        refuting.p(),
        obstacles,
        List.of());
  }

  private static void add(TraceObservation trace, Rows rows) {
    List<TurnObservation> turns = trace.turns();
    int first = 0;
    while (first < turns.size() && !turns.get(first).lost().orElse(false)) {
      first++;
    }
    boolean recognised = first < turns.size() && turns.get(first).recognised();
    for (int t = first + 1; t < turns.size(); t++) {
      TurnObservation turn = turns.get(t);
      if (turn.contested() && turn.lost().isPresent()) {
        boolean lost = turn.lost().get();
        rows.add(trace, lost ? 1 : 0, recognised ? 1 : 0, t - first, turn.pressure());
        if (lost) {
          return;
        }
      }
      recognised |= turn.recognised();
    }
  }
}
