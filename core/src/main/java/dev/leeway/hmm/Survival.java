package dev.leeway.hmm;

import java.util.OptionalInt;

/** When control was first lost, as a distribution over turns, given the whole sequence. */
public final class Survival {

  private final double[] alive;
  private final double[] firstLoss;

  Survival(double[] alive, double[] firstLoss) {
    this.alive = alive;
    this.firstLoss = firstLoss;
  }

  public int turns() {
    return alive.length;
  }

  /** S(turn): P(never lost up to this turn, itself included | y). */
  public double alive(int turn) {
    return alive[turn];
  }

  /** F(turn): P(lost for the first time at this turn | y); sums with S(T-1) to 1. */
  public double firstLoss(int turn) {
    return firstLoss[turn];
  }

  /** P(lost at some turn | y). */
  public double lost() {
    return 1 - alive[alive.length - 1];
  }

  /**
   * The turn by which the first loss has happened with the given probability, if it happens at all:
   * the smallest t with {@code sum_{s<=t} F(s) >= level * sum_s F(s)}. Levels .05 and .95 give a
   * 90% credible interval for the onset.
   *
   * @param level in (0, 1]
   * @return empty if a loss is impossible
   */
  public OptionalInt onsetQuantile(double level) {
    if (!(level > 0 && level <= 1)) {
      throw new IllegalArgumentException("level = %s, expected (0, 1]".formatted(level));
    }
    double total = 0;
    for (double each : firstLoss) {
      total += each;
    }
    double reached = 0;
    for (int t = 0; t < firstLoss.length && total > 0; t++) {
      reached += firstLoss[t];
      if (reached >= level * total) {
        return OptionalInt.of(t);
      }
    }
    return OptionalInt.empty();
  }
}
