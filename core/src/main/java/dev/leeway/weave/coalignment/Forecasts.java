package dev.leeway.weave.coalignment;

import dev.leeway.math.Entropy;
import java.util.List;

/**
 * How well each side could have forecast the other's next act, in bits: cross-entropy of forecasts
 * that have seen all other transcripts and the past of this one, never its future.
 */
final class Forecasts {

  /*
   * P(next act of one side | its last act, the other's last act), counted with half a count a cell
   * (Krichevsky-Trofimov). U_t = -log2 P(x_t) - log2 P(y_t), theory of mutual uncertainty; the
   * syntropy of a transcript is the mean of U over its earlier half less that over its later half,
   * which is less at the mercy of single turns than U_0 - U_T.
   */

  private static final double PRIOR = .5;

  private final double[][][] others = new double[Course.ACTS][Course.ACTS][Course.ACTS];
  private final double[][][] model = new double[Course.ACTS][Course.ACTS][Course.ACTS];

  Forecasts(List<Course> all) {
    all.forEach(each -> count(each, 1));
  }

  /** Returns U by turn, from the second turn on, as forecast without this transcript's future. */
  double[] uncertainty(Course of) {
    count(of, -1);
    int turns = of.model().size();
    var uncertainty = new double[Math.max(0, turns - 1)];
    for (int t = 1; t < turns; t++) {
      uncertainty[t - 1] = bits(others, of.others(), of.model(), t, t - 1);
      uncertainty[t - 1] += bits(model, of.model(), of.others(), t, t);
      count(of, t, 1);
    }
    return uncertainty;
  }

  /** Syntropy in bits a turn; NaN with fewer than two forecasts. */
  static double syntropy(double[] uncertainty) {
    int half = uncertainty.length / 2;
    if (half == 0) {
      return Double.NaN;
    }
    double change = 0;
    for (int i = 0; i < half; i++) {
      change += (uncertainty[i] - uncertainty[uncertainty.length - 1 - i]) / half;
    }
    return change;
  }

  /** JSD in bits between how often each side takes each act: how alike they are. */
  static double divergence(Course of) {
    return Entropy.jensenShannon(shares(of.others()), shares(of.model())) / Math.log(2);
  }

  private static double[] shares(List<Integer> acts) {
    var shares = new double[Course.ACTS];
    acts.forEach(act -> shares[act] += 1.0 / acts.size());
    return shares;
  }

  private static double bits(
      double[][][] counts, List<Integer> own, List<Integer> other, int t, int seen) {
    double[] row = counts[own.get(t - 1)][other.get(seen)];
    double total = 0;
    for (double each : row) {
      total += each + PRIOR;
    }
    return -Math.log((row[own.get(t)] + PRIOR) / total) / Math.log(2);
  }

  private void count(Course of, double by) {
    for (int t = 1; t < of.model().size(); t++) {
      count(of, t, by);
    }
  }

  private void count(Course of, int t, double by) {
    List<Integer> x = of.others();
    List<Integer> y = of.model();
    others[x.get(t - 1)][y.get(t - 1)][x.get(t)] += by;
    model[y.get(t - 1)][x.get(t)][y.get(t)] += by;
  }
}
