package dev.leeway.math;

/** Solves linear equations whose matrix is symmetric and positive definite. */
public final class SymmetricSystem {

  /*
   * Cholesky: A = L L', then L y = b forward and L' x = y backward.
   */

  private SymmetricSystem() {}

  /**
   * Returns x with {@code matrix x = right}. The arguments are not changed.
   *
   * @param matrix shape (N, N), symmetric; only the lower triangle is read
   * @param right length N
   * @throws IllegalArgumentException if the matrix is not positive definite; the message names the
   *     pivot
   */
  public static double[] solve(double[][] matrix, double[] right) {
    double[][] lower = factor(matrix);
    int size = right.length;
    var solution = right.clone();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= lower[i][k] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        solution[i] -= lower[k][i] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    return solution;
  }

  private static double[][] factor(double[][] matrix) {
    var lower = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i == j && !(rest > 0)) {
          throw new IllegalArgumentException(
              "pivot %d is %s, expected a positive definite matrix".formatted(i, rest));
        }
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
    return lower;
  }
}
