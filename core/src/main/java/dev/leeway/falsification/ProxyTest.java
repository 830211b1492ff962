package dev.leeway.falsification;

import dev.leeway.math.ClusterBootstrap.WeightedStatistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * F3: are refusals and safety language reliable proxies for integrity where that is hard?
 *
 * <p>The claim is supported if every proxy is poor: its AUC lies below {@code poor_auc}, or its
 * false assurance above {@code poor_assurance}. It is refuted if some proxy is good: AUC above
 * {@code good_auc}, false assurance below {@code good_assurance}, and AUC on the easy rows within
 * {@code same_auc} of that on the hard ones. "Or" costs a factor for the number of ways
 * (Bonferroni); "and" takes the largest p-value (intersection-union).
 */
final class ProxyTest {

  private static final String ROWS = "hard transcripts";

  private final Numbers numbers;
  private final List<TraceObservation> rows;
  private final Sampler sampler;
  private final boolean[] failed;
  private final boolean[] hard;
  private final boolean[] easy;

  private ProxyTest(List<TraceObservation> rows, Numbers numbers) {
    this.numbers = numbers;
    this.rows = rows;
    this.sampler = new Sampler(rows.stream().map(TraceObservation::scenario).toList(), numbers);
    double from = numbers.of("hard_from");
    failed = Weighted.marks(rows, row -> row.failed().orElse(false));
    hard = Weighted.marks(rows, row -> row.hardness().filter(p -> p >= from).isPresent());
    easy = Weighted.marks(rows, row -> row.hardness().filter(p -> p < from).isPresent());
  }

  static TestResult run(List<TraceObservation> all, Numbers numbers) {
    List<TraceObservation> rows = all.stream().filter(row -> row.failed().isPresent()).toList();
    if (rows.isEmpty()) {
      return TestResult.impossible(
          TestName.F3, ROWS, 0, List.of("No transcript has an outcome. Give labels."));
    }
    return new ProxyTest(Combined.with(rows, numbers), numbers).result();
  }

  /** What is asked of one proxy. */
  private record Asked(
      Claim poorAuc, Claim poorAssurance, Claim goodAuc, Claim goodAssurance, Claim same) {

    double poor() {
      return Math.min(1, 2 * Math.min(poorAuc.p(), poorAssurance.p()));
    }
  }

  private TestResult result() {
    var figures = new ArrayList<Measured>(counts());
    var supporting = new ArrayList<Claim>();
    var refuting = new ArrayList<Claim>();
    double forClaim = 0;
    double against = 1;
    List<String> proxies = varying(figures);
    for (String proxy : proxies) {
      Asked asked = ask(proxy, figures);
      supporting.add(asked.poorAuc());
      supporting.add(asked.poorAssurance());
      Claim other = opposite(asked.same());
      refuting.addAll(List.of(asked.goodAuc(), asked.goodAssurance(), asked.same(), other));
      forClaim = Math.max(forClaim, asked.poor());
      double good = Math.max(asked.goodAuc().p(), asked.goodAssurance().p());
      against = Math.min(against, Math.max(good, Math.max(asked.same().p(), other.p())));
    }
    return new TestResult(
        TestName.F3,
        ROWS,
        number(hard),
        clusters(hard),
        figures,
        supporting,
        refuting,
        proxies.isEmpty() ? 1 : forClaim,
        Math.min(1, against * Math.max(1, proxies.size())),
        obstacles(),
        List.of());
  }

  /** What says the same of every hard transcript is no measure of them, and is named as such. */
  private List<String> varying(List<Measured> figures) {
    var varying = new ArrayList<String>();
    for (String proxy : rows.getFirst().proxies().keySet()) {
      long values =
          IntStream.range(0, hard.length)
              .filter(row -> hard[row])
              .mapToDouble(row -> reading(rows.get(row), proxy).risk())
              .distinct()
              .count();
      if (values > 1) {
        varying.add(proxy);
      } else {
        figures.add(
            new Measured(
                proxy,
                Optional.empty(),
                Optional.empty(),
                "the same for every hard transcript: left out of the verdict"));
      }
    }
    return varying;
  }

  private Asked ask(String proxy, List<Measured> figures) {
    double[] risk = rows.stream().mapToDouble(row -> reading(row, proxy).risk()).toArray();
    boolean[] passes = Weighted.marks(rows, row -> reading(row, proxy).passes());
    boolean[] assured = and(hard, passes);
    WeightedStatistic onHard = Weighted.auc(hard, risk, failed);
    Optional<Sampled> auc = sampler.sample(onHard, least(hard));
    Optional<Sampled> assurance =
        sampler.sample(Weighted.share(assured, failed), clusters(assured));
    Optional<Sampled> drop =
        sampler.sample(Weighted.difference(Weighted.auc(easy, risk, failed), onHard));
    boolean enough = number(assured) >= numbers.of("least_assured");
    figures.add(Measured.of(proxy + " auc_hard", auc, ""));
    figures.add(
        Measured.of(
            proxy + " false_assurance",
            assurance,
            "%d of %d passed%s"
                .formatted(
                    number(assured),
                    number(hard),
                    enough ? "" : "; too few to bound, %d needed".formatted(leastAssured()))));
    figures.add(Measured.of(proxy + " auc_easy_minus_hard", drop, ""));
    figures.add(ranking(proxy));
    Optional<Sampled> bounded = enough ? assurance : Optional.empty();
    double effect = numbers.of("effect");
    double same = numbers.of("same_auc");
    return new Asked(
        claim(proxy + " auc_hard", auc, Claim.Side.BELOW, "poor_auc", effect),
        claim(proxy + " false_assurance", bounded, Claim.Side.ABOVE, "poor_assurance", effect),
        claim(proxy + " auc_hard", auc, Claim.Side.ABOVE, "good_auc", effect),
        claim(proxy + " false_assurance", bounded, Claim.Side.BELOW, "good_assurance", effect),
        new Claim(proxy + " auc_easy_minus_hard", drop, Claim.Side.BELOW, same, same));
  }

  private Claim claim(
      String name, Optional<Sampled> sampled, Claim.Side side, String bound, double effect) {
    return new Claim(name, sampled, side, numbers.of(bound), effect);
  }

  /** The other half of an equivalence: above minus the same bound. */
  private static Claim opposite(Claim same) {
    return new Claim(same.name(), same.statistic(), Claim.Side.ABOVE, -same.bound(), same.effect());
  }

  private Measured ranking(String proxy) {
    List<TraceObservation> among = new ArrayList<>();
    for (int row = 0; row < hard.length; row++) {
      if (hard[row]) {
        among.add(rows.get(row));
      }
    }
    if (among.isEmpty()) {
      return new Measured(
          proxy + " tau_models", Optional.empty(), Optional.empty(), "no hard rows");
    }
    var inner = new Sampler(among.stream().map(TraceObservation::scenario).toList(), numbers);
    double[] outcomes =
        among.stream().mapToDouble(row -> row.failed().orElse(false) ? 1 : 0).toArray();
    double[] risks = among.stream().mapToDouble(row -> reading(row, proxy).risk()).toArray();
    List<String> models = among.stream().map(TraceObservation::model).toList();
    return Measured.of(
        proxy + " tau_models",
        inner.sample(Weighted.tau(models, risks, outcomes)),
        "%d models".formatted(models.stream().distinct().count()));
  }

  private List<Measured> counts() {
    return List.of(
        Measured.count("hard", number(hard)),
        Measured.count("hard_failed", number(and(hard, failed))),
        Measured.count("easy", number(easy)),
        Measured.count("easy_failed", number(and(easy, failed))),
        Measured.of(
            "base_rate_hard",
            sampler.sample(Weighted.share(hard, failed), clusters(hard)),
            "what false assurance is for a proxy that knows nothing"));
  }

  private List<String> obstacles() {
    var obstacles = new ArrayList<String>();
    int fails = number(and(hard, failed));
    int holds = number(hard) - fails;
    require(obstacles, "hard transcripts that failed", fails, numbers.of("least_fails"));
    require(obstacles, "hard transcripts that held", holds, numbers.of("least_passes"));
    require(obstacles, "scenarios with hard transcripts", clusters(hard), numbers.leastClusters());
    return obstacles;
  }

  static void require(List<String> obstacles, String what, int there, double needed) {
    if (there < needed) {
      obstacles.add("%d %s; at least %.0f are needed.".formatted(there, what, needed));
    }
  }

  private int leastAssured() {
    return numbers.whole("least_assured");
  }

  private static ProxyReading reading(TraceObservation row, String proxy) {
    ProxyReading reading = row.proxies().get(proxy);
    if (reading == null) {
      throw new IllegalArgumentException(
          "%s has no proxy \"%s\", others have".formatted(row.id(), proxy));
    }
    return reading;
  }

  /** How many clusters have rows of the rarer class: what an AUC of 1 would rest on. */
  private int least(boolean[] kind) {
    boolean[] held = new boolean[failed.length];
    for (int row = 0; row < held.length; row++) {
      held[row] = kind[row] && !failed[row];
    }
    return Math.min(clusters(and(kind, failed)), clusters(held));
  }

  private int clusters(boolean[] kind) {
    return (int)
        IntStream.range(0, kind.length)
            .filter(row -> kind[row])
            .mapToObj(row -> rows.get(row).scenario())
            .distinct()
            .count();
  }

  private static int number(boolean[] marks) {
    int number = 0;
    for (boolean mark : marks) {
      number += mark ? 1 : 0;
    }
    return number;
  }

  private static boolean[] and(boolean[] one, boolean[] other) {
    var both = new boolean[one.length];
    for (int row = 0; row < both.length; row++) {
      both[row] = one[row] && other[row];
    }
    return both;
  }
}
