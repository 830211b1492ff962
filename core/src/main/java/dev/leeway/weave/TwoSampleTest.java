package dev.leeway.weave;

import dev.leeway.math.Auroc;
import dev.leeway.math.ClusterBootstrap;
import dev.leeway.math.DesignMatrix;
import dev.leeway.math.LogisticRegression;
import dev.leeway.math.PermutationTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether two samples of rows differ: how well a classifier that never saw a group of rows tells
 * which sample they are from [1]. Groups, such as transcripts, are what chance deals out.
 *
 * <p>[1] D. Lopez-Paz, M. Oquab. Revisiting classifier two-sample tests. ICLR 2017.
 */
public final class TwoSampleTest {

  /*
   * Logistic regression, cross-validated: folds are cut by group and hold both samples in the same
   * proportion. Only rows of one fold are compared with each other, since intercepts of different
   * folds differ. Under a dealing of labels everything is done again, folds included, so that the
   * permutation distribution is that of the whole procedure.
   */

  /** Fewer groups on a side than this, and no dealing could be told from another. */
  public static final int FEWEST = 10;

  private static final int FOLDS = 5;
  private static final double PENALTY = 1;
  private static final int RESAMPLES = 1_000;
  private static final double LEVEL = .95;

  private final DesignMatrix matrix;
  private final int[] groupOfRow;
  private final long seed;

  /** How well the classifier does: the area over all folds, and its interval. */
  public record Distance(
      PermutationTest.Result auc, Optional<ClusterBootstrap.Estimate> estimate) {}

  /** Out-of-fold scores. */
  private static final class Scored {
    private final double[] scores;
    private final int[] foldOfRow;
    private final boolean[] labels;

    private Scored(double[] scores, int[] foldOfRow, boolean[] labels) {
      this.scores = scores;
      this.foldOfRow = foldOfRow;
      this.labels = labels;
    }
  }

  /**
   * @param groupOfRow from 0; the labels of a group's rows are always the same
   */
  public TwoSampleTest(DesignMatrix matrix, int[] groupOfRow, long seed) {
    this.matrix = matrix;
    this.groupOfRow = groupOfRow.clone();
    this.seed = seed;
  }

  /**
   * Runs the test.
   *
   * @param second for each group, whether it is of the second sample
   * @throws WeaveException if a sample has fewer than {@value #FEWEST} groups
   */
  public Distance run(boolean[] second, int dealings) {
    PermutationTest.Result result =
        PermutationTest.run(second, this::area, dealings, new SplittableRandom(seed));
    Scored scored = scored(second);
    List<Fold> folds = folds(scored);
    Optional<ClusterBootstrap.Estimate> interval =
        new ClusterBootstrap(groupOfRow)
            .estimateWeighted(
                weights -> area(folds, weights), RESAMPLES, LEVEL, new SplittableRandom(seed + 1));
    return new Distance(result, interval);
  }

  /** Returns the cross-validated area; one half if nothing can be compared. */
  double area(boolean[] second) {
    var once = new int[groupOfRow.length];
    Arrays.fill(once, 1);
    return area(folds(scored(second)), once).orElse(.5);
  }

  private Scored scored(boolean[] second) {
    var labels = new boolean[groupOfRow.length];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = second[groupOfRow[row]];
    }
    int[] foldOfGroup = foldOfGroup(second);
    var foldOfRow = new int[labels.length];
    for (int row = 0; row < labels.length; row++) {
      foldOfRow[row] = foldOfGroup[groupOfRow[row]];
    }
    var scores = new double[labels.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int[] train = rows(foldOfRow, fold, false);
      LogisticRegression fitted = LogisticRegression.fit(matrix, train, labels, PENALTY);
      for (int row : rows(foldOfRow, fold, true)) {
        scores[row] = fitted.logOdds(matrix, row);
      }
    }
    return new Scored(scores, foldOfRow, labels);
  }

  /** Each sample's groups in a random order, dealt to the folds one after the other. */
  private int[] foldOfGroup(boolean[] second) {
    var random = new SplittableRandom(seed + 2);
    int[] order = new int[second.length];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    var fold = new int[second.length];
    int[] dealt = new int[2];
    for (int group : order) {
      fold[group] = dealt[second[group] ? 1 : 0]++ % FOLDS;
    }
    return fold;
  }

  private static int[] rows(int[] foldOfRow, int fold, boolean inside) {
    return IntStream.range(0, foldOfRow.length)
        .filter(row -> (foldOfRow[row] == fold) == inside)
        .toArray();
  }

  private record Fold(Auroc auroc, List<Integer> rows, List<Boolean> labels) {}

  private static List<Fold> folds(Scored scored) {
    var folds = new ArrayList<Fold>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int[] rows = rows(scored.foldOfRow, fold, true);
      var scores = new double[rows.length];
      var labels = new boolean[rows.length];
      var listed = new ArrayList<Integer>();
      var positive = new ArrayList<Boolean>();
      for (int i = 0; i < rows.length; i++) {
        scores[i] = scored.scores[rows[i]];
        labels[i] = scored.labels[rows[i]];
        listed.add(rows[i]);
        positive.add(labels[i]);
      }
      folds.add(new Fold(new Auroc(scores, labels), listed, positive));
    }
    return folds;
  }

  /** The mean over folds, each by the number of its pairs. */
  private static OptionalDouble area(List<Fold> folds, int[] weights) {
    double pairs = 0;
    double won = 0;
    for (Fold fold : folds) {
      var here = new int[fold.rows.size()];
      long positives = 0;
      long all = 0;
      for (int i = 0; i < here.length; i++) {
        here[i] = weights[fold.rows.get(i)];
        all += here[i];
        positives += fold.labels.get(i) ? here[i] : 0;
      }
      OptionalDouble area = fold.auroc.weighted(here);
      if (area.isPresent()) {
        double number = (double) positives * (all - positives);
        pairs += number;
        won += number * area.getAsDouble();
      }
    }
    return pairs > 0 ? OptionalDouble.of(won / pairs) : OptionalDouble.empty();
  }
}
