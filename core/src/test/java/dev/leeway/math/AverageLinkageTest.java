package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.testing.Laws;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class AverageLinkageTest {

  @Test
  void of_sixPoints_isScipys() {
    // scipy 1.17.1: linkage(pdist(X), 'average') merges 0 1, 2 3, 4 5, then 6 7 and 8 9.
    int[][] tree =
        AverageLinkage.of(
            distances(new double[][] {{0, 0}, {1, 0}, {5, 1}, {6, 3}, {0, 4}, {2, 7}}));

    assertThat(groups(tree, 6))
        .containsExactlyInAnyOrder(
            "[0, 1]", "[2, 3]", "[4, 5]", "[0, 1, 2, 3]", "[0, 1, 2, 3, 4, 5]");
  }

  @Test
  void of_randomPoints_isWhatMergingTheNearestTwoGives() {
    for (int seed = 0; seed < 40; seed++) {
      var random = Laws.random(seed);
      int points = 2 + seed % 12;
      var where = new double[points][2];
      for (double[] each : where) {
        each[0] = random.nextDouble();
        each[1] = random.nextDouble();
      }
      double[][] distance = distances(where);

      assertThat(groups(AverageLinkage.of(distance), points))
          .containsExactlyInAnyOrderElementsOf(byHand(distance));
    }
  }

  @Test
  void of_oneOrNone_hasNoMerges() {
    assertThat(AverageLinkage.of(new double[0][0])).isEmpty();
    assertThat(AverageLinkage.of(new double[1][1])).isEmpty();
  }

  /** Means over all pairs, computed anew at each step. */
  private static List<String> byHand(double[][] distance) {
    var open = new ArrayList<TreeSet<Integer>>();
    for (int i = 0; i < distance.length; i++) {
      open.add(new TreeSet<>(List.of(i)));
    }
    var made = new ArrayList<String>();
    while (open.size() > 1) {
      int one = 0;
      int other = 1;
      for (int i = 0; i < open.size(); i++) {
        for (int j = i + 1; j < open.size(); j++) {
          if (mean(distance, open.get(i), open.get(j))
              < mean(distance, open.get(one), open.get(other))) {
            one = i;
            other = j;
          }
        }
      }
      open.get(one).addAll(open.remove(other));
      made.add(open.get(one).toString());
    }
    return made;
  }

  private static double mean(double[][] distance, Set<Integer> some, Set<Integer> others) {
    double sum = 0;
    for (int i : some) {
      for (int j : others) {
        sum += distance[i][j];
      }
    }
    return sum / some.size() / others.size();
  }

  private static List<String> groups(int[][] tree, int points) {
    var groups = new ArrayList<TreeSet<Integer>>();
    for (int i = 0; i < points; i++) {
      groups.add(new TreeSet<>(List.of(i)));
    }
    for (int[] pair : tree) {
      var both = new TreeSet<>(groups.get(pair[0]));
      both.addAll(groups.get(pair[1]));
      groups.add(both);
    }
    return groups.stream().skip(points).map(TreeSet::toString).toList();
  }

  private static double[][] distances(double[][] points) {
    var distance = new double[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        distance[i][j] = Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
      }
    }
    return distance;
  }
}
