package dev.leeway.math;

import java.util.Arrays;

/**
 * Gathers points into ever larger groups, the two nearest first; how near two groups are is the
 * mean over all pairs between them [1], found along chains of nearest neighbours [2] in time N^2.
 *
 * <p>[1] R. R. Sokal, C. D. Michener. A statistical method for evaluating systematic relationships.
 * University of Kansas Science Bulletin 38, 1958. [2] F. Murtagh. A survey of recent advances in
 * hierarchical clustering algorithms. The Computer Journal 26, 1983.
 */
public final class AverageLinkage {

  private final double[][] between;
  private final int[] size;
  private final int[] node;
  private final boolean[] gone;
  private final int[][] merges;

  private AverageLinkage(double[][] distance) {
    int points = distance.length;
    between = new double[points][];
    size = new int[points];
    node = new int[points];
    for (int i = 0; i < points; i++) {
      between[i] = distance[i].clone();
      size[i] = 1;
      node[i] = i;
    }
    gone = new boolean[points];
    merges = new int[Math.max(0, points - 1)][];
  }

  /**
   * Returns the tree: row m holds the two nodes that become node N + m. Nodes below N are points; a
   * node comes after those that it is made of.
   *
   * @param distance shape (N, N), symmetric, finite
   */
  public static int[][] of(double[][] distance) {
    var linkage = new AverageLinkage(distance);
    linkage.run();
    return linkage.merges;
  }

  private void run() {
    var chain = new int[between.length];
    int length = 0;
    int next = 0;
    for (int made = 0; made < merges.length; ) {
      if (length == 0) {
        while (gone[next]) {
          next++;
        }
        chain[length++] = next;
      }
      int top = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : -1;
      int nearest = nearest(top, before);
      if (nearest == before) {
        length -= 2;
        merge(before, top, made++);
      } else {
        chain[length++] = nearest;
      }
    }
  }

  /** The nearest group that is left; the one before in the chain wins a tie, so that chains end. */
  private int nearest(int of, int before) {
    int best = before;
    double least = before < 0 ? Double.POSITIVE_INFINITY : between[of][before];
    for (int other = 0; other < gone.length; other++) {
      if (!gone[other] && other != of && between[of][other] < least) {
        least = between[of][other];
        best = other;
      }
    }
    return best;
  }

  private void merge(int one, int other, int made) {
    int kept = Math.min(one, other);
    int dropped = Math.max(one, other);
    int[] pair = {node[kept], node[dropped]};
    Arrays.sort(pair);
    merges[made] = pair;
    double total = (double) size[kept] + size[dropped];
    for (int k = 0; k < gone.length; k++) {
      if (!gone[k] && k != kept && k != dropped) {
        double mean = (size[kept] * between[kept][k] + size[dropped] * between[dropped][k]) / total;
        between[kept][k] = mean;
        between[k][kept] = mean;
      }
    }
    size[kept] += size[dropped];
    node[kept] = gone.length + made;
    gone[dropped] = true;
  }
}
