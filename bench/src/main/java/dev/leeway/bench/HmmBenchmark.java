package dev.leeway.bench;

import dev.leeway.hmm.Chain;
import dev.leeway.hmm.FilteredStates;
import dev.leeway.hmm.ForwardBackward;
import dev.leeway.hmm.ForwardFilter;
import dev.leeway.hmm.SmoothedStates;
import dev.leeway.hmm.TransitionModel;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Turns per second on one core: filter and smoother over sequences of 20 turns, the transition of
 * every turn built from its own pressure and contest.
 *
 * <p>Run with {@code bench/run HmmBenchmark}. One operation is one turn, so the score reads
 * turns/s.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HmmBenchmark {

  private static final int TURNS = 20;

  /** Enough sequences that no branch predictor learns them, few enough to stay in cache. */
  private static final int SEQUENCES = 64;

  private static final int BATCH = TURNS * SEQUENCES;
  private static final int PRESSURES = 4;

  @Param("12")
  public int states = 12;

  private TransitionModel model = TransitionModel.staying(.97, 2, PRESSURES);
  private double[] initial = new double[0];
  private double[][][] pressure = new double[0][][];
  private double[][] contest = new double[0][];
  private double[][][] logLik = new double[0][][];
  private Chain[] chains = new Chain[0];

  /** Draws the sequences from a fixed seed. */
  @Setup
  public void draw() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    model = TransitionModel.staying(.97, states, PRESSURES);
    for (int k = 1; k < states; k++) {
      model = model.withPull(k, k % PRESSURES, 1);
    }
    initial = new double[states];
    Arrays.fill(initial, 1.0 / states);
    pressure = new double[SEQUENCES][TURNS][PRESSURES];
    contest = new double[SEQUENCES][TURNS];
    logLik = new double[SEQUENCES][TURNS][states];
    chains = new Chain[SEQUENCES];
    for (int n = 0; n < SEQUENCES; n++) {
      for (int t = 0; t < TURNS; t++) {
        contest[n][t] = random.nextDouble();
        for (int p = 0; p < PRESSURES; p++) {
          pressure[n][t][p] = random.nextDouble();
        }
        for (int k = 0; k < states; k++) {
          logLik[n][t][k] = 2 * random.nextGaussian();
        }
      }
      chains[n] = model.chain(initial, pressure[n], contest[n]);
    }
  }

  /** The trivial thing: the most likely state of each turn alone, read from its evidence. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int baselineArgmax() {
    int sum = 0;
    for (double[][] sequence : logLik) {
      for (double[] row : sequence) {
        int best = 0;
        for (int k = 1; k < row.length; k++) {
          best = row[k] > row[best] ? k : best;
        }
        sum += best;
      }
    }
    return sum;
  }

  /** Transitions from pressure only, without inference. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public double transitions() {
    double sum = 0;
    for (int n = 0; n < SEQUENCES; n++) {
      sum += model.chain(initial, pressure[n], contest[n]).into(1).probability(0, 0);
    }
    return sum;
  }

  /** Transitions from pressure, then the filter. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public double filter() {
    double sum = 0;
    for (int n = 0; n < SEQUENCES; n++) {
      Chain chain = model.chain(initial, pressure[n], contest[n]);
      FilteredStates filtered = ForwardFilter.filter(chain, logLik[n]);
      sum += filtered.probability(TURNS - 1, 0);
    }
    return sum;
  }

  /** Transitions from pressure, then the smoother: what a report costs. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public double smooth() {
    double sum = 0;
    for (int n = 0; n < SEQUENCES; n++) {
      Chain chain = model.chain(initial, pressure[n], contest[n]);
      SmoothedStates smoothed = ForwardBackward.smooth(chain, logLik[n]);
      sum += smoothed.probability(0, 0);
    }
    return sum;
  }

  /** The smoother alone, on transitions built before. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public double smoothGivenChain() {
    double sum = 0;
    for (int n = 0; n < SEQUENCES; n++) {
      sum += ForwardBackward.smooth(chains[n], logLik[n]).probability(0, 0);
    }
    return sum;
  }
}
