package dev.leeway.hmm;

import java.util.Arrays;

/**
 * What each of several categorical scorers says in each state: one confusion table per scorer, the
 * scorers independent given the state. Immutable.
 */
public final class DawidSkene {

  /** The label of a scorer that said nothing about a turn. */
  public static final int ABSTAINED = -1;

  /** Room for the rounding of a row that was normalised by its owner. */
  private static final double SUM_TOLERANCE = 1e-9;

  /*
   *   logLik(k) = rho sum_j ln Theta_j[k][y_j]                                             [1, 2]
   *
   * [1] A. Dawid, A. Skene. Maximum likelihood estimation of observer error-rates using the EM
   *     algorithm. Applied Statistics 28(1), 1979.
   * [2] A. Nguyen et al. Aggregating and predicting sequence labels from crowd annotations. ACL,
   *     2017.
   */
  private final double[][][] theta;
  private final double[][][] logTheta;

  /**
   * @param theta p(label | state); shape (scorers, K, labels of that scorer), every row sums to 1
   */
  public DawidSkene(double[][][] theta) {
    this.theta = new double[theta.length][][];
    this.logTheta = new double[theta.length][][];
    for (int j = 0; j < theta.length; j++) {
      checkTable(theta, j);
      this.theta[j] = Arrays.stream(theta[j]).map(double[]::clone).toArray(double[][]::new);
      this.logTheta[j] =
          Arrays.stream(theta[j])
              .map(row -> Arrays.stream(row).map(Math::log).toArray())
              .toArray(double[][]::new);
    }
  }

  /** Scorers with as many labels as states, each right with the given probability. */
  public static DawidSkene diagonal(int scorers, int states, double accuracy) {
    var theta = new double[scorers][states][states];
    for (double[][] table : theta) {
      for (int k = 0; k < states; k++) {
        Arrays.fill(table[k], (1 - accuracy) / (states - 1));
        table[k][k] = accuracy;
      }
    }
    return new DawidSkene(theta);
  }

  public int scorers() {
    return theta.length;
  }

  public int states() {
    return theta[0].length;
  }

  public int labels(int scorer) {
    return theta[scorer][0].length;
  }

  /** p(label | state) of one scorer. */
  public double probability(int scorer, int state, int label) {
    return theta[scorer][state][label];
  }

  /**
   * The evidence of one turn, nats, length K; zeros if every scorer abstained.
   *
   * @param labels one per scorer, {@link #ABSTAINED} where it said nothing
   * @param tempering rho in [0, 1.5]: below 1 where scorers repeat each other's errors
   */
  public double[] logLik(int[] labels, double tempering) {
    checkLabels(labels);
    var row = new double[states()];
    for (int j = 0; j < labels.length; j++) {
      for (int k = 0; k < row.length && labels[j] != ABSTAINED; k++) {
        row[k] += tempering * logTheta[j][k][labels[j]];
      }
    }
    return row;
  }

  /**
   * The evidence of the same labels if they had nothing to do with the state, nats: every label of
   * a scorer equally likely.
   */
  public double neutralLogLik(int[] labels, double tempering) {
    checkLabels(labels);
    double sum = 0;
    for (int j = 0; j < labels.length; j++) {
      sum -= labels[j] == ABSTAINED ? 0 : tempering * Math.log(labels(j));
    }
    return sum;
  }

  private void checkLabels(int[] labels) {
    if (labels.length != scorers()) {
      throw new IllegalArgumentException(
          "a turn has %d labels, expected one for each of %d scorers"
              .formatted(labels.length, scorers()));
    }
    for (int j = 0; j < labels.length; j++) {
      if (labels[j] < ABSTAINED || labels[j] >= labels(j)) {
        throw new IllegalArgumentException(
            "label of scorer %d = %d, expected -1 to %d".formatted(j, labels[j], labels(j) - 1));
      }
    }
  }

  private static void checkTable(double[][][] theta, int scorer) {
    if (theta[scorer].length != theta[0].length) {
      throw new IllegalArgumentException(
          "theta[%d] has %d states, expected K = %d"
              .formatted(scorer, theta[scorer].length, theta[0].length));
    }
    for (int k = 0; k < theta[scorer].length; k++) {
      double sum = Arrays.stream(theta[scorer][k]).sum();
      if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
        throw new IllegalArgumentException(
            "theta[%d][%d] must sum to 1 (got %s)".formatted(scorer, k, sum));
      }
    }
  }
}
