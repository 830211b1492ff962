package dev.leeway.math;

/**
 * Logistic regression with an L2 penalty on its weights and none on its intercept. The answer is
 * unique, and reached without chance. Immutable.
 */
public final class LogisticRegression {

  /** A gradient this small, per row, no longer moves any ranking of scores. */
  private static final double TOLERANCE = 1e-4;

  private static final int MAX_ITERATIONS = 60;

  private final double[] weights;
  private final double intercept;

  private LogisticRegression(double[] weights, double intercept) {
    this.weights = weights;
    this.intercept = intercept;
  }

  /**
   * Fits to some rows of a matrix: minimises the mean log loss plus {@code penalty / (2 n) |w|^2}.
   *
   * @param rows which rows to learn from; at least one
   * @param labels one for each row of the matrix
   * @param penalty above 0; 1 is usual for rows of unit length
   */
  public static LogisticRegression fit(
      DesignMatrix matrix, int[] rows, boolean[] labels, double penalty) {
    if (rows.length == 0 || labels.length != matrix.rows() || !(penalty > 0)) {
      throw new IllegalArgumentException(
          "%d rows to learn from, %d labels for %d rows, penalty %s; expected at least one row, equal"
                  .formatted(rows.length, labels.length, matrix.rows(), penalty)
              + " numbers and a penalty above 0");
    }
    int columns = matrix.columns();
    double[] best =
        Minimizer.minimize(
            (point, gradient) -> loss(matrix, rows, labels, penalty, point, gradient),
            new double[columns + 1],
            TOLERANCE,
            MAX_ITERATIONS);
    return new LogisticRegression(best, best[columns]);
  }

  /** Returns the log-odds of a row; the weights are read by column, so the intercept is apart. */
  public double logOdds(DesignMatrix matrix, int row) {
    return matrix.dot(row, weights) + intercept;
  }

  /** Returns the weight of a column. */
  public double weight(int column) {
    return weights[column];
  }

  /** Returns the log-odds of a row of zeros. */
  public double intercept() {
    return intercept;
  }

  private static double loss(
      DesignMatrix matrix,
      int[] rows,
      boolean[] labels,
      double penalty,
      double[] point,
      double[] gradient) {
    int columns = matrix.columns();
    double shrink = penalty / rows.length;
    double loss = 0;
    for (int column = 0; column < columns; column++) {
      gradient[column] = shrink * point[column];
      loss += shrink * point[column] * point[column] / 2;
    }
    gradient[columns] = 0;
    for (int row : rows) {
      double logOdds = matrix.dot(row, point) + point[columns];
      double sign = labels[row] ? 1 : -1;
      loss -= LogOdds.logSigmoid(sign * logOdds) / rows.length;
      double surplus = -sign * LogOdds.sigmoid(-sign * logOdds) / rows.length;
      matrix.addTo(row, surplus, gradient);
      gradient[columns] += surplus;
    }
    return loss;
  }
}
