package dev.leeway.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Rows of texts gathered by likeness: spherical k-means from a start that needs no chance. */
public final class Clustering {

  /*
   * The first centre is the row nearest the mean of all, each further one the row farthest from the
   * centres so far. The number of clusters is the one whose mean silhouette, by distance to centres,
   * is greatest; one cluster where none is worth the name.
   */

  private static final int ROUNDS = 30;

  /** Below this, a cut is through the middle of a cloud. */
  private static final double LEAST_SILHOUETTE = .05;

  private final TextVectors vectors;
  private final int[] rows;

  private Clustering(TextVectors vectors, int[] rows) {
    this.vectors = vectors;
    this.rows = rows;
  }

  /**
   * Returns the clusters, the largest first; equal ones by their first row.
   *
   * @param rows of the vectors to gather; kept in this order within a cluster, the most central
   *     first
   * @param most at most how many clusters
   */
  public static List<List<Integer>> of(TextVectors vectors, List<Integer> rows, int most) {
    int[] which = rows.stream().mapToInt(Integer::intValue).toArray();
    return new Clustering(vectors, which).best(most);
  }

  private List<List<Integer>> best(int most) {
    int[] assigned = new int[rows.length];
    double best = LEAST_SILHOUETTE;
    for (int k = 2; k <= Math.min(most, rows.length / 3); k++) {
      double[][] centres = start(k);
      int[] trial = settle(centres);
      double silhouette = silhouette(centres, trial);
      if (silhouette > best) {
        best = silhouette;
        assigned = trial;
      }
    }
    return gathered(assigned);
  }

  private List<List<Integer>> gathered(int[] assigned) {
    var clusters = new ArrayList<List<Integer>>();
    for (int k = 0; k <= Arrays.stream(assigned).max().orElse(0); k++) {
      int own = k;
      int[] places = range(place -> assigned[place] == own);
      if (places.length > 0) {
        double[] centre = centre(places);
        clusters.add(
            Arrays.stream(places)
                .boxed()
                .sorted((a, b) -> Double.compare(near(b, centre), near(a, centre)))
                .map(place -> rows[place])
                .toList());
      }
    }
    clusters.sort((a, b) -> Integer.compare(b.size(), a.size()));
    return clusters;
  }

  private double[][] start(int k) {
    var centres = new double[k][];
    double[] all = centre(range(place -> true));
    centres[0] = centre(new int[] {extreme(new double[][] {all}, 1, false)});
    for (int n = 1; n < k; n++) {
      centres[n] = centre(new int[] {extreme(centres, n, true)});
    }
    return centres;
  }

  /** The row whose nearest of the first n centres is the farthest, or the nearest. */
  private int extreme(double[][] centres, int n, boolean farthest) {
    int found = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < rows.length; place++) {
      double nearest = near(place, centres[nearest(centres, n, place)]);
      double merit = farthest ? -nearest : nearest;
      if (merit > best) {
        best = merit;
        found = place;
      }
    }
    return found;
  }

  private int[] settle(double[][] centres) {
    var assigned = new int[rows.length];
    for (int round = 0; round < ROUNDS; round++) {
      int[] before = assigned.clone();
      for (int place = 0; place < rows.length; place++) {
        assigned[place] = nearest(centres, centres.length, place);
      }
      for (int k = 0; k < centres.length; k++) {
        int own = k;
        int[] places = range(place -> assigned[place] == own);
        if (places.length > 0) {
          centres[k] = centre(places);
        }
      }
      if (round > 0 && Arrays.equals(before, assigned)) {
        break;
      }
    }
    return assigned;
  }

  private double silhouette(double[][] centres, int[] assigned) {
    double sum = 0;
    for (int place = 0; place < rows.length; place++) {
      double own = 1 - near(place, centres[assigned[place]]);
      double other = Double.POSITIVE_INFINITY;
      for (int k = 0; k < centres.length; k++) {
        other = k == assigned[place] ? other : Math.min(other, 1 - near(place, centres[k]));
      }
      double larger = Math.max(own, other);
      sum += larger > 0 ? (other - own) / larger : 0;
    }
    return sum / rows.length;
  }

  private int nearest(double[][] centres, int n, int place) {
    int nearest = 0;
    for (int k = 1; k < n; k++) {
      nearest = near(place, centres[k]) > near(place, centres[nearest]) ? k : nearest;
    }
    return nearest;
  }

  private double near(int place, double[] centre) {
    return vectors.dot(rows[place], centre);
  }

  private double[] centre(int[] places) {
    double[] mean = vectors.mean(Arrays.stream(places).map(place -> rows[place]).toArray());
    double square = Arrays.stream(mean).map(value -> value * value).sum();
    double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    return Arrays.stream(mean).map(value -> scale * value).toArray();
  }

  private int[] range(IntPredicate wanted) {
    return IntStream.range(0, rows.length).filter(wanted).toArray();
  }
}
