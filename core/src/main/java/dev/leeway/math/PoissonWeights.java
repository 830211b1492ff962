package dev.leeway.math;

/**
 * How often a unit is drawn in each of many resamples, from its name alone: the bootstrap for data
 * that come one by one and are not kept. Immutable.
 */
public final class PoissonWeights {

  /** P(drawn at most k times), k = 0 .. 9; more often than that about once in ten million draws. */
  private static final double[] CUMULATIVE = cumulative(10);

  /*
   * A unit's count over resamples of many units is nearly Poisson with mean 1 [1]. As the counts are
   * a function of the name, all rows of a unit have the same, wherever they come in the stream:
   * units are drawn whole, as the cluster bootstrap does it, in memory that does not grow with
   * their number, and a unit that is in two sets is drawn alike in both [2].
   *
   * [1] N. Oza, S. Russell. Online bagging and boosting. AISTATS 2001.
   * [2] N. Chamandy, O. Muralidharan, A. Najmi, S. Naidu. Estimating uncertainty for massive data
   *     streams. Google, 2012.
   */
  private final int resamples;
  private final long seed;

  /**
   * @param resamples at least 2
   * @param seed the same gives the same weights
   */
  public PoissonWeights(int resamples, long seed) {
    if (resamples < 2) {
      throw new IllegalArgumentException("%d resamples, expected 2 or more".formatted(resamples));
    }
    this.resamples = resamples;
    this.seed = seed;
  }

  public int resamples() {
    return resamples;
  }

  /** Returns a number that stands for a name; two names share one about once in 10^19. */
  public static long key(String name) {
    long key = 1125899906842597L;
    for (int i = 0; i < name.length(); i++) {
      key = mixed(key * 31 + name.charAt(i));
    }
    return key;
  }

  /** Returns the weights of a unit, one per resample; independent between units and resamples. */
  public int[] of(long key) {
    var weights = new int[resamples];
    long state = mixed(key ^ mixed(seed));
    for (int n = 0; n < resamples; n++) {
      state += 0x9E3779B97F4A7C15L;
      double uniform = (mixed(state) >>> 11) * 0x1.0p-53;
      int weight = 0;
      while (weight < CUMULATIVE.length && uniform >= CUMULATIVE[weight]) {
        weight++;
      }
      weights[n] = weight;
    }
    return weights;
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mixed(long bits) {
    long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }

  private static double[] cumulative(int terms) {
    var cumulative = new double[terms];
    double term = Math.exp(-1);
    double sum = 0;
    for (int k = 0; k < terms; k++) {
      sum += term;
      cumulative[k] = sum;
      term /= k + 1;
    }
    return cumulative;
  }
}
