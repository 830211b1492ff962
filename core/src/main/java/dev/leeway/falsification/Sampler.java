package dev.leeway.falsification;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.math.ClusterBootstrap.WeightedStatistic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Takes statistics over rows that come in clusters. The seed is registered: equal rows, equal p.
 */
final class Sampler {

  private final ClusterBootstrap bootstrap;
  private final int rows;
  private final Numbers numbers;

  /**
   * @param clusters a name for the cluster of each row
   */
  Sampler(List<String> clusters, Numbers numbers) {
    var places = new TreeMap<String, Integer>();
    clusters.forEach(name -> places.putIfAbsent(name, places.size()));
    bootstrap =
        new ClusterBootstrap(
            clusters.stream().mapToInt(name -> places.getOrDefault(name, 0)).toArray());
    rows = clusters.size();
    this.numbers = numbers;
  }

  int clusters() {
    return bootstrap.clusters();
  }

  /** Samples a statistic; empty where it has no value on the rows as they are. */
  Optional<Sampled> sample(WeightedStatistic statistic) {
    return sample(statistic, clusters());
  }

  /**
   * Samples a statistic of which only some clusters have rows.
   *
   * @param resting how many clusters have any
   */
  Optional<Sampled> sample(WeightedStatistic statistic, int resting) {
    if (rows == 0) {
      return Optional.empty();
    }
    var once = new int[rows];
    Arrays.fill(once, 1);
    OptionalDouble value = statistic.of(once);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    double[] drawings = bootstrap.drawings(statistic, numbers.resamples(), random(numbers.seed()));
    // Undefined in half of all drawings: such rows are too few to say anything.
    return drawings.length * 2 < numbers.resamples()
        ? Optional.empty()
        : Optional.of(new Sampled(value.getAsDouble(), drawings, numbers.level(), resting));
  }

  /** Returns the generator; named, because the default one may change from one JDK to the next. */
  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
