package dev.leeway.calibration;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** What maps say of labels that they were not fitted to: ten folds, every tenth row in each. */
final class HeldOut {

  private static final int FOLDS = 10;

  private HeldOut() {}

  /** Makes a map of P(lost) from some rows. */
  @FunctionalInterface
  interface Fitting {
    DoubleUnaryOperator on(double[] stated, boolean[] lost);
  }

  /** Returns for each row the probability by a map that was fitted to other rows. */
  static double[] mapped(double[] stated, boolean[] lost, Fitting fitting) {
    var mapped = new double[stated.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      int[] rows = IntStream.range(0, stated.length).filter(row -> row % FOLDS != left).toArray();
      DoubleUnaryOperator map = fitting.on(of(stated, rows), of(lost, rows));
      for (int row = fold; row < stated.length; row += FOLDS) {
        mapped[row] = map.applyAsDouble(stated[row]);
      }
    }
    return mapped;
  }

  private static double[] of(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  private static boolean[] of(boolean[] values, int[] rows) {
    var some = new boolean[rows.length];
    for (int n = 0; n < rows.length; n++) {
      some[n] = values[rows[n]];
    }
    return some;
  }
}
