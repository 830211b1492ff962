package dev.leeway.math;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class MinimizerTest {

  @Test
  void minimize_quadratic_isTheSolutionOfItsSystem() {
    forAll(
        100,
        random -> {
          int size = 1 + random.nextInt(8);
          double[][] matrix = positiveDefinite(random, size);
          double[] right = random.doubles(size, -3, 3).toArray();
          double[] expected = SymmetricSystem.solve(matrix, right);
          double[] found =
              Minimizer.minimize(
                  (point, gradient) -> quadratic(matrix, right, point, gradient),
                  new double[size],
                  1e-9,
                  1_000);
          for (int i = 0; i < size; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1e-6));
          }
        });
  }

  @Test
  void minimize_bananaValley_findsItsEnd() {
    double[] found =
        Minimizer.minimize(
            (x, gradient) -> {
              double bend = x[1] - x[0] * x[0];
              gradient[0] = -400 * x[0] * bend - 2 * (1 - x[0]);
              gradient[1] = 200 * bend;
              return 100 * bend * bend + (1 - x[0]) * (1 - x[0]);
            },
            new double[] {-1.2, 1},
            1e-8,
            500);
    assertThat(found).containsExactly(new double[] {1, 1}, within(1e-6));
  }

  @Test
  void solve_anySystem_leavesNoResidual() {
    forAll(
        200,
        random -> {
          int size = 1 + random.nextInt(8);
          double[][] matrix = positiveDefinite(random, size);
          double[] right = random.doubles(size, -3, 3).toArray();
          double[] solution = SymmetricSystem.solve(matrix, right);
          for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
              sum += matrix[i][j] * solution[j];
            }
            assertThat(sum).isCloseTo(right[i], within(1e-10));
          }
        });
  }

  @Test
  void solve_indefiniteMatrix_namesThePivot() {
    double[][] indefinite = {{1, 2}, {2, 1}};
    assertThatThrownBy(() -> SymmetricSystem.solve(indefinite, new double[2]))
        .hasMessageContaining("pivot 1 is -3.0");
  }

  private static double quadratic(
      double[][] matrix, double[] right, double[] point, double[] gradient) {
    double value = 0;
    for (int i = 0; i < point.length; i++) {
      gradient[i] = -right[i];
      for (int j = 0; j < point.length; j++) {
        gradient[i] += matrix[i][j] * point[j];
        value += point[i] * matrix[i][j] * point[j] / 2;
      }
      value -= right[i] * point[i];
    }
    return value;
  }

  private static double[][] positiveDefinite(RandomGenerator random, int size) {
    var root = new double[size][];
    for (int i = 0; i < size; i++) {
      root[i] = random.doubles(size, -1, 1).toArray();
    }
    var matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        matrix[i][j] = i == j ? .5 : 0;
        for (int k = 0; k < size; k++) {
          matrix[i][j] += root[i][k] * root[j][k];
        }
      }
    }
    return matrix;
  }
}
