package dev.leeway.math;

import java.util.List;

/**
 * How far scores of several classes have to be stretched before a softmax makes probabilities of
 * them. It keeps which class is the most probable.
 *
 * <pre>  p(k) = exp(scale s_k) / sum_j exp(scale s_j)</pre>
 *
 * <p>C. Guo, G. Pleiss, Y. Sun, K. Weinberger. On calibration of modern neural networks. ICML 2017;
 * the scale is one over their temperature.
 */
public final class Temperature {

  private static final double TOLERANCE = 1e-9;
  private static final int MAX_ITERATIONS = 200;

  private Temperature() {}

  /**
   * Returns the scale under which what happened is most probable; 1 without any row.
   *
   * @param scores one row a thing, one column a class, log-odds; as long as {@code happened}
   * @param happened index of each row's class
   */
  public static double scale(List<double[]> scores, int[] happened) {
    if (scores.size() != happened.length) {
      throw new IllegalArgumentException(
          "%d rows for %d outcomes, expected equal numbers"
              .formatted(scores.size(), happened.length));
    }
    return Minimizer.minimize(
        (point, gradient) -> loss(scores, happened, point[0], gradient),
        new double[] {1},
        TOLERANCE,
        MAX_ITERATIONS)[0];
  }

  /** Returns the probabilities of one row. */
  public static double[] softmax(double[] scores) {
    return LogSpace.exp(scores, LogSpace.logSumExp(scores));
  }

  private static double loss(
      List<double[]> scores, int[] happened, double scale, double[] gradient) {
    double loss = 0;
    gradient[0] = 0;
    for (int row = 0; row < happened.length; row++) {
      double[] raw = scores.get(row);
      var stretched = new double[raw.length];
      for (int k = 0; k < raw.length; k++) {
        stretched[k] = scale * raw[k];
      }
      double[] p = softmax(stretched);
      loss += LogSpace.logSumExp(stretched) - stretched[happened[row]];
      gradient[0] -= raw[happened[row]];
      for (int k = 0; k < raw.length; k++) {
        gradient[0] += p[k] * raw[k];
      }
    }
    gradient[0] /= Math.max(1, happened.length);
    return loss / Math.max(1, happened.length);
  }
}
