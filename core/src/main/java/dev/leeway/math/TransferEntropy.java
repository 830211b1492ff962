package dev.leeway.math;

import java.util.Arrays;
import java.util.List;

/**
 * How much one series of symbols tells of the next symbol of another beyond what that one's own
 * last symbol tells: {@code I(Y_{t+1}; X_t | Y_t)}, in bits, with a history of one step [1].
 *
 * <p>[1] T. Schreiber. Measuring information transfer. Physical Review Letters 85, 2000.
 */
public final class TransferEntropy {

  /** Two series that run side by side; symbols from 0. */
  public static final class Pair {

    private final int[] source;
    private final int[] target;

    /** The arrays are copied. */
    public Pair(int[] source, int[] target) {
      if (source.length != target.length) {
        throw new IllegalArgumentException(
            "%d and %d steps, expected equal numbers".formatted(source.length, target.length));
      }
      this.source = source.clone();
      this.target = target.clone();
    }

    /** Returns how many steps both have. */
    public int length() {
      return source.length;
    }

    /** Returns the pair with the roles exchanged. */
    public Pair reversed() {
      return new Pair(target, source);
    }

    /** Returns this pair with the source of another, cut to the shorter of the two. */
    public Pair withSourceOf(Pair other) {
      int length = Math.min(length(), other.length());
      return new Pair(Arrays.copyOf(other.source, length), Arrays.copyOf(target, length));
    }
  }

  private TransferEntropy() {}

  /**
   * Returns the plug-in estimate over all pairs together, steps never crossing from one pair to the
   * next; at least 0, and biased upwards where there are few steps, which is why it wants a null.
   *
   * @param symbols how many symbols there are
   */
  public static double bits(List<Pair> pairs, int symbols) {
    var joint = new double[symbols][symbols][symbols];
    double steps = 0;
    for (Pair pair : pairs) {
      for (int t = 0; t + 1 < pair.length(); t++) {
        joint[pair.target[t + 1]][pair.target[t]][pair.source[t]]++;
        steps++;
      }
    }
    return steps == 0 ? 0 : Math.max(0, information(joint, steps, symbols) / Math.log(2));
  }

  private static double information(double[][][] joint, double steps, int symbols) {
    double information = 0;
    for (int own = 0; own < symbols; own++) {
      for (int next = 0; next < symbols; next++) {
        for (int other = 0; other < symbols; other++) {
          double count = joint[next][own][other];
          if (count > 0) {
            double given = sum(joint, -1, own, other);
            double pair = sum(joint, next, own, -1);
            double alone = sum(joint, -1, own, -1);
            information += count / steps * Math.log(count * alone / (given * pair));
          }
        }
      }
    }
    return information;
  }

  /** Sums over the indices that are -1. */
  private static double sum(double[][][] joint, int next, int own, int other) {
    double sum = 0;
    for (int i = 0; i < joint.length; i++) {
      for (int j = 0; j < joint.length; j++) {
        if ((next < 0 || next == i) && (other < 0 || other == j)) {
          sum += joint[i][own][j];
        }
      }
    }
    return sum;
  }
}
