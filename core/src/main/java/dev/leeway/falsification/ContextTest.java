package dev.leeway.falsification;

import dev.leeway.math.WeightedStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * F1c: is orientation another word for context? The next loss is predicted from orientation, and
 * from a representation of the context projected at random to the same number of columns; in
 * domains that were seen, and in domains left out.
 */
final class ContextTest {

  private static final String ROWS = "labelled turns with a context and a labelled next one";

  private ContextTest() {}

  static TestResult run(List<TraceObservation> all, Numbers numbers) {
    List<TraceObservation> traces =
        all.stream()
            .filter(trace -> !trace.domain().isEmpty())
            .filter(trace -> trace.turns().stream().noneMatch(turn -> turn.context().isEmpty()))
            .toList();
    Rows oriented = NextLoss.rows(traces, Orientation::at);
    if (oriented.events() == 0 || oriented.events() == oriented.size()) {
      return TestResult.impossible(
          TestName.F1C,
          ROWS,
          oriented.size(),
          List.of(
              "It needs labels per turn (--lost), a domain for each transcript (--domain), and the"
                  + " sentence encoder to represent contexts."));
    }
    double[][] projection =
        projection(width(traces), oriented.features()[0].length, numbers.seed());
    Rows contexts =
        NextLoss.rows(traces, (turns, t) -> project(projection, turns.get(t).context()));
    return result(oriented, contexts, numbers);
  }

  private static TestResult result(Rows oriented, Rows contexts, Numbers numbers) {
    List<String> domains = oriented.traces().stream().map(TraceObservation::domain).toList();
    int number = (int) domains.stream().distinct().count();
    var sampler = new Sampler(oriented.scenarios(), numbers);
    List<String> scenarios = oriented.scenarios();
    Optional<Sampled> inside =
        difference(sampler, contexts, oriented, scenarios, numbers.whole("folds"), numbers);
    Optional<Sampled> transfer =
        number < 2
            ? Optional.empty()
            : difference(sampler, contexts, oriented, domains, number, numbers);
    double effect = numbers.of("effect_nats");
    String left = "context_minus_orientation_transfer";
    var better = new Claim(left, transfer, Claim.Side.ABOVE, 0, effect);
    var worse = new Claim(left, transfer, Claim.Side.BELOW, 0, effect);
    var worseInside = new Claim("context_minus_orientation", inside, Claim.Side.BELOW, 0, effect);
    boolean enough =
        transfer.filter(each -> each.value() >= numbers.of("transfer_nats")).isPresent();
    return new TestResult(
        TestName.F1C,
        ROWS,
        oriented.size(),
        sampler.clusters(),
        List.of(
            Measured.count("domains", number),
            Measured.count("columns", oriented.features()[0].length),
            Measured.of("context_minus_orientation", inside, "nats, domains seen"),
            Measured.of(left, transfer, "nats, domain left out")),
        List.of(better),
        List.of(worse, worseInside),
        enough ? better.p() : 1,
        Math.max(worse.p(), worseInside.p()),
        obstacles(oriented, number, sampler.clusters(), numbers),
        List.of());
  }

  private static List<String> obstacles(Rows rows, int domains, int scenarios, Numbers numbers) {
    var obstacles = new ArrayList<String>();
    long transcripts = rows.traces().stream().map(TraceObservation::id).distinct().count();
    ProxyTest.require(
        obstacles, "contested labelled transcripts", (int) transcripts, numbers.of("least_traces"));
    ProxyTest.require(obstacles, "domains", domains, numbers.of("least_domains"));
    ProxyTest.require(obstacles, "scenarios", scenarios, numbers.leastClusters());
    return obstacles;
  }

  private static Optional<Sampled> difference(
      Sampler sampler, Rows one, Rows other, List<String> groups, int folds, Numbers numbers) {
    double ridge = numbers.of("ridge");
    return sampler.sample(
        WeightedStatistics.mean(
            NextLoss.minus(
                NextLoss.losses(one, groups, folds, ridge),
                NextLoss.losses(other, groups, folds, ridge))));
  }

  private static int width(List<TraceObservation> traces) {
    return traces.getFirst().turns().getFirst().context().size();
  }

  private static double[][] projection(int width, int columns, long seed) {
    RandomGenerator random = Sampler.random(seed);
    var projection = new double[columns][width];
    for (double[] row : projection) {
      for (int i = 0; i < width; i++) {
        row[i] = random.nextGaussian();
      }
    }
    return projection;
  }

  private static double[] project(double[][] projection, List<Double> context) {
    var projected = new double[projection.length];
    for (int column = 0; column < projected.length; column++) {
      for (int i = 0; i < context.size(); i++) {
        projected[column] += projection[column][i] * context.get(i);
      }
    }
    return projected;
  }
}
