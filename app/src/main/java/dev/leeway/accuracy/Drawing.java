package dev.leeway.accuracy;

import dev.leeway.math.Calibration;
import dev.leeway.math.ClusterBootstrap;
import dev.leeway.math.ClusterBootstrap.WeightedStatistic;
import dev.leeway.math.Interval;
import dev.leeway.math.LogOdds;
import dev.leeway.math.WeightedStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Takes figures over rows that come in clusters, with 95% intervals from drawing whole clusters
 * again. The seed is fixed, so equal rows give equal figures.
 */
final class Drawing {

  static final long SEED = 20_260_101;

  private static final int RESAMPLES = 1_000;
  private static final double LEVEL = .95;

  /** A stated 0 or 1 is taken for this near it, or one wrong row would make the loss infinite. */
  private static final double FLOOR = .001;

  private final ClusterBootstrap bootstrap;
  private final int rows;

  /**
   * @param clusters a name for the cluster of each row
   */
  Drawing(List<String> clusters) {
    var numbers = new TreeMap<String, Integer>();
    clusters.forEach(name -> numbers.putIfAbsent(name, numbers.size()));
    bootstrap =
        new ClusterBootstrap(
            clusters.stream().mapToInt(name -> numbers.getOrDefault(name, 0)).toArray());
    rows = clusters.size();
  }

  int clusters() {
    return bootstrap.clusters();
  }

  /** Returns a statistic over the rows as they are. */
  OptionalDouble value(WeightedStatistic statistic) {
    var once = new int[rows];
    Arrays.fill(once, 1);
    return statistic.of(once);
  }

  Figure figure(String name, WeightedStatistic statistic) {
    return figure(name, statistic, "");
  }

  Figure figure(String name, WeightedStatistic statistic, String note) {
    if (rows == 0) {
      return new Figure.Undefined(name, "no such rows");
    }
    return bootstrap
        .estimateWeighted(statistic, RESAMPLES, LEVEL, random())
        .<Figure>map(
            estimate -> new Figure.Measured(name, estimate.value(), estimate.interval(), note))
        .orElseGet(() -> new Figure.Undefined(name, "it needs rows of both classes"));
  }

  /** A share of rows; where chance could not move it, the note says how far it may be off. */
  Figure share(String name, boolean[] marked, String note) {
    Figure figure = figure(name, WeightedStatistics.share(marked), note);
    return switch (figure) {
      case Figure.Measured same when same.interval().low() == same.interval().high() ->
          new Figure.Measured(
              name,
              same.value(),
              same.interval(),
              note.isEmpty() ? ruleOfThree() : note + "; " + ruleOfThree());
      case Figure.Measured measured -> measured;
      case Figure.Undefined undefined -> undefined;
    };
  }

  /** What never happened in n independent tries happens less often than 3/n, 19 times in 20. */
  private String ruleOfThree() {
    return "no exception in %d clusters: rarer than %s"
        .formatted(clusters(), Values.text(Math.min(1, 3.0 / clusters())));
  }

  /** Returns {@code ece} beside what perfect calibration would give, and the skill in log-loss. */
  List<Figure> calibration(double[] probabilities, boolean[] outcomes) {
    if (rows == 0) {
      return List.of(new Figure.Undefined("ece", "no such rows"));
    }
    var figures = new ArrayList<Figure>();
    var perfect = Calibration.expectedErrorIfPerfect(probabilities, RESAMPLES, random());
    bootstrap
        .estimate(
            drawn ->
                OptionalDouble.of(
                    Calibration.expectedError(
                        gather(probabilities, drawn), gather(outcomes, drawn))),
            RESAMPLES,
            LEVEL,
            random())
        .ifPresent(
            ece ->
                figures.add(
                    new Figure.Measured(
                        "ece",
                        ece.value(),
                        ece.interval(),
                        "perfect calibration: %.4f, at most %.4f in 19 of 20"
                            .formatted(perfect.median(), perfect.percentile95()))));
    figures.add(exact("ece_perfect_p50", perfect.median(), "perfect calibration at this size"));
    figures.add(
        exact("ece_perfect_p95", perfect.percentile95(), "perfect calibration at this size"));
    double[] clipped = Arrays.stream(probabilities).map(p -> LogOdds.clip(p, FLOOR)).toArray();
    Calibration.skill(clipped, outcomes)
        .ifPresentOrElse(
            skill -> figures.add(exact("log_loss_skill", skill, "0 is the base rate, 1 perfect")),
            () -> figures.add(new Figure.Undefined("log_loss_skill", "all outcomes are equal")));
    return figures;
  }

  static Figure exact(String name, double value, String note) {
    return new Figure.Measured(name, value, new Interval(value, value), note);
  }

  private static RandomGenerator random() {
    // Named: the default generator may change from one JDK to the next.
    return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  }

  private static double[] gather(double[] values, int[] drawn) {
    return Arrays.stream(drawn).mapToDouble(row -> values[row]).toArray();
  }

  private static boolean[] gather(boolean[] values, int[] drawn) {
    var gathered = new boolean[drawn.length];
    for (int n = 0; n < drawn.length; n++) {
      gathered[n] = values[drawn[n]];
    }
    return gathered;
  }
}
