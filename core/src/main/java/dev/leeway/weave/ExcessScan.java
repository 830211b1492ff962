package dev.leeway.weave;

import dev.leeway.math.AverageLinkage;
import dev.leeway.math.Hypergeometric;
import dev.leeway.math.PermutationTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Whether some sort of transcript has become more frequent, and which: transcripts of both sets are
 * gathered by likeness into a tree without a look at the sets, and every group of the tree is asked
 * how surprising its share of the second set is [1]. The most surprising group answers; that it was
 * the most surprising of many is in the p value.
 *
 * <p>[1] M. Kulldorff, Z. Fang, S. J. Walsh. A tree-based scan statistic for database disease
 * surveillance. Biometrics 59, 2003. There with a Poisson likelihood; here, where sets are dealt
 * anew, with the hypergeometric tail.
 */
public final class ExcessScan {

  /** A smaller group could not be told from chance. */
  public static final int SMALLEST = 4;

  private final int[][] merges;
  private final int units;
  private final int[] sizes;
  private final long seed;

  /**
   * What was found.
   *
   * @param result the statistic is minus the logarithm of the group's hypergeometric tail
   * @param members units of the most surprising group, in order
   */
  public record Excess(PermutationTest.Result result, List<Integer> members) {

    public Excess {
      members = List.copyOf(members);
    }
  }

  /**
   * @param likeness of each two units, shape (N, N), symmetric; 1 is the same
   */
  public ExcessScan(double[][] likeness, long seed) {
    this.units = likeness.length;
    this.seed = seed;
    var distance = new double[units][units];
    for (int i = 0; i < units; i++) {
      for (int j = 0; j < units; j++) {
        distance[i][j] = i == j ? 0 : Math.sqrt(Math.max(0, 2 - 2 * likeness[i][j]));
      }
    }
    this.merges = AverageLinkage.of(distance);
    this.sizes = sums(unit -> 1);
  }

  /**
   * Scans.
   *
   * @param second whether each unit is of the second set; some are, and some are not
   * @param dealings how often the sets are dealt anew, at least 1
   */
  public Excess run(boolean[] second, int dealings) {
    double[][] surprise = surprise(count(second));
    PermutationTest.Result result =
        PermutationTest.run(
            second,
            labels -> {
              int[] counts = sums(unit -> labels[unit] ? 1 : 0);
              int best = best(counts, surprise);
              return best < 0 ? 0 : surprise[best][counts[best]];
            },
            dealings,
            new SplittableRandom(seed));
    int found = best(sums(unit -> second[unit] ? 1 : 0), surprise);
    return new Excess(result, found < 0 ? List.of() : members(found));
  }

  /**
   * Returns the least p that any test could give if all of some units are of the second set and all
   * others are as likely of either: the probability that dealing puts all of them there.
   *
   * @param strange how many
   * @param first size of the first set
   * @param second size of the second
   */
  public static double least(int strange, int first, int second) {
    double[] tail = new Hypergeometric(first + second, second).atLeast(strange);
    return tail[strange];
  }

  private interface Weight {
    int of(int unit);
  }

  /** Of every merged node, the sum over its units. */
  private int[] sums(Weight weight) {
    var sums = new int[merges.length];
    for (int m = 0; m < merges.length; m++) {
      for (int child : merges[m]) {
        sums[m] += child < units ? weight.of(child) : sums[child - units];
      }
    }
    return sums;
  }

  private static int count(boolean[] labels) {
    int count = 0;
    for (boolean label : labels) {
      count += label ? 1 : 0;
    }
    return count;
  }

  /** By node and count: how surprising; empty for nodes too small or too large to tell. */
  private double[][] surprise(int second) {
    var dealing = new Hypergeometric(units, second);
    var table = new double[merges.length][];
    for (int m = 0; m < merges.length; m++) {
      boolean tells = sizes[m] >= SMALLEST && sizes[m] <= units - SMALLEST;
      table[m] =
          tells
              ? Arrays.stream(dealing.atLeast(sizes[m]))
                  .map(tail -> -Math.log(Math.max(tail, Double.MIN_NORMAL)))
                  .toArray()
              : new double[0];
    }
    return table;
  }

  private static int best(int[] counts, double[][] surprise) {
    int best = -1;
    for (int m = 0; m < counts.length; m++) {
      boolean tells = surprise[m].length > 0;
      if (tells && (best < 0 || surprise[m][counts[m]] > surprise[best][counts[best]])) {
        best = m;
      }
    }
    return best;
  }

  private List<Integer> members(int merge) {
    var members = new ArrayList<Integer>();
    var open = new ArrayList<Integer>(List.of(units + merge));
    while (!open.isEmpty()) {
      int node = open.removeLast();
      if (node < units) {
        members.add(node);
      } else {
        for (int child : merges[node - units]) {
          open.add(child);
        }
      }
    }
    members.sort(Integer::compare);
    return members;
  }
}
