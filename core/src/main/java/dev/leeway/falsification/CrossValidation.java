package dev.leeway.falsification;

import dev.leeway.falsification.Regression.Link;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Predictions for rows by models that never saw their group. Columns are brought to mean 0 and
 * variance 1 by what the training rows say.
 */
final class CrossValidation {

  private final int[] foldOfRow;
  private final int folds;

  private CrossValidation(int[] foldOfRow, int folds) {
    this.foldOfRow = foldOfRow;
    this.folds = folds;
  }

  /** Cuts groups into folds: in the order of their names, each into the next fold. */
  static CrossValidation byGroup(List<String> groups, int folds) {
    var places = new TreeMap<String, Integer>();
    groups.stream().distinct().sorted().forEach(name -> places.put(name, places.size()));
    int number = Math.min(folds, places.size());
    int[] foldOfRow =
        groups.stream().mapToInt(name -> places.getOrDefault(name, 0) % number).toArray();
    return new CrossValidation(foldOfRow, number);
  }

  /** Returns, for each row, what a model fitted without the row's group expects. */
  double[] expected(Link link, double[][] rows, double[] outcomes, double ridge) {
    var expected = new double[rows.length];
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      int[] seen = IntStream.of(foldOfRow).map(each -> each == held ? 0 : 1).toArray();
      Scale scale = Scale.of(rows, seen);
      double[][] scaled = Arrays.stream(rows).map(scale::apply).toArray(double[][]::new);
      Regression model = Regression.fit(link, scaled, outcomes, seen, ridge);
      for (int row = 0; row < rows.length; row++) {
        if (foldOfRow[row] == held) {
          expected[row] = model.expected(scaled[row]);
        }
      }
    }
    return expected;
  }
}
