package dev.leeway.hmm;

/**
 * How probable it is that no turn was spent where it should not have been, given the whole
 * sequence.
 *
 * <p>A path counts with the product of the keep factors along it, so the answer over all turns is
 * the evidence of the paths that avoid, divided by the evidence of all paths.
 */
public final class Avoidance {

  /*
   * Given the evidence, the states form a Markov chain with
   * p(j | i) = pair_t(i, j) / smoothed_t-1(i). Carrying mass along it and multiplying by keep at
   * each turn keeps every number in [0, 1]:
   *
   *   surviving_first(k) = smoothed_first(k) keep_first(k)
   *   surviving_t(j)     = keep_t(j) sum_i surviving_t-1(i) pair_t(i, j) / smoothed_t-1(i)
   *   avoided(first..t)  = sum_j surviving_t(j)
   */
  private final SmoothedStates smoothed;
  private final double[][] keep;

  /**
   * @param keep shape (T, K), each in [0, 1]; 1 where a state is allowed at a turn, 0 where it is
   *     to be avoided
   */
  public Avoidance(SmoothedStates smoothed, double[][] keep) {
    KeepFactors.check(keep, smoothed.turns(), smoothed.states());
    this.smoothed = smoothed;
    this.keep = new double[keep.length][];
    for (int t = 0; t < keep.length; t++) {
      this.keep[t] = keep[t].clone();
    }
  }

  /** Avoidance of the same states at every turn: {@code kept[k]} says which are allowed. */
  public static Avoidance of(SmoothedStates smoothed, boolean[] kept) {
    return new Avoidance(smoothed, KeepFactors.constant(kept, smoothed.turns()));
  }

  /** P(avoided at every turn | y), in [0, 1]. */
  public double whole() {
    return between(0, smoothed.turns() - 1);
  }

  /** P(avoided at turns 0 to last, both included | y), in [0, 1]. */
  public double through(int last) {
    return between(0, last);
  }

  /**
   * P(avoided at turns first to last, both included | y), in [0, 1].
   *
   * @throws IllegalArgumentException unless 0 <= first <= last < T
   */
  public double between(int first, int last) {
    if (first < 0 || first > last || last >= smoothed.turns()) {
      throw new IllegalArgumentException(
          "turns %d to %d, expected 0 <= first <= last < %d"
              .formatted(first, last, smoothed.turns()));
    }
    double[] surviving = thin(smoothed.row(first), first);
    for (int t = first + 1; t <= last; t++) {
      surviving = thin(smoothed.advance(t, surviving), t);
    }
    return Math.min(1, sum(surviving));
  }

  /** When avoidance first fails. */
  public Survival survival() {
    int turns = smoothed.turns();
    var alive = new double[turns];
    var firstLoss = new double[turns];
    double[] arriving = smoothed.row(0);
    for (int t = 0; t < turns; t++) {
      if (t > 0) {
        arriving = smoothed.advance(t, arriving);
      }
      double before = sum(arriving);
      arriving = thin(arriving, t);
      alive[t] = Math.min(1, sum(arriving));
      firstLoss[t] = Math.max(0, before - sum(arriving));
    }
    return new Survival(alive, firstLoss);
  }

  private double[] thin(double[] mass, int turn) {
    for (int k = 0; k < mass.length; k++) {
      mass[k] *= keep[turn][k];
    }
    return mass;
  }

  private static double sum(double[] mass) {
    double sum = 0;
    for (double each : mass) {
      sum += each;
    }
    return sum;
  }
}
