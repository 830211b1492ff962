package dev.leeway.math;

import java.util.Arrays;

/** The strength of each of several contestants, from who won against whom how often. Immutable. */
public final class BradleyTerry {

  private static final int MAX_ITERATIONS = 100;
  private static final double CONVERGED = 1e-10;

  /** Near the top a good step may seem to lose by the rounding of the sum, as a share of it. */
  private static final double ROUNDING = 1e-12;

  /*
   *   maximise  sum_ij n_ij ln sigmoid(theta_i - theta_j) - (ridge / 2) sum_i theta_i^2        [1]
   *
   * Strictly concave; Newton's method, a step halved until it gains. The ridge keeps a contestant
   * that never lost finite and makes the strengths sum to zero.
   *
   * [1] R. Bradley, M. Terry. Rank analysis of incomplete block designs. Biometrika 39, 1952.
   */
  private final double[][] wins;
  private final double ridge;
  private final double[] strength;

  private BradleyTerry(double[][] wins, double ridge, double[] strength) {
    this.wins = wins;
    this.ridge = ridge;
    this.strength = strength;
  }

  /**
   * Fits strengths.
   *
   * @param wins wins[i][j] is how often (or with how much weight) i won against j; shape (K, K),
   *     not negative, diagonal zero
   * @param ridge precision of the prior of each strength, positive; 1 is usual
   */
  public static BradleyTerry fit(double[][] wins, double ridge) {
    check(wins, ridge);
    double[][] copy = Arrays.stream(wins).map(double[]::clone).toArray(double[][]::new);
    var fit = new BradleyTerry(copy, ridge, new double[wins.length]);
    for (int n = 0; n < MAX_ITERATIONS; n++) {
      double[] gradient = fit.gradient();
      if (Arrays.stream(gradient).map(Math::abs).max().orElse(0) < CONVERGED) {
        return fit;
      }
      fit = fit.improved(SymmetricSystem.solve(fit.information(), gradient));
    }
    return fit;
  }

  public int contestants() {
    return strength.length;
  }

  /** Log-odds of winning against a contestant of strength zero. */
  public double strength(int contestant) {
    return strength[contestant];
  }

  /** P(i wins against j), from the strengths. */
  public double probability(int i, int j) {
    return LogOdds.sigmoid(strength[i] - strength[j]);
  }

  /**
   * How often i prevailed over j when the two met, with half a meeting added to each side: {@code
   * (n_ij + .5) / (n_ij + n_ji + 1)}. Uses no third contestant.
   */
  public double supremacy(int i, int j) {
    return (wins[i][j] + .5) / (wins[i][j] + wins[j][i] + 1);
  }

  double logPosterior() {
    double sum = 0;
    for (int i = 0; i < strength.length; i++) {
      sum -= ridge / 2 * strength[i] * strength[i];
      for (int j = 0; j < strength.length; j++) {
        sum += wins[i][j] * LogOdds.logSigmoid(strength[i] - strength[j]);
      }
    }
    return sum;
  }

  double[] gradient() {
    var gradient = new double[strength.length];
    for (int i = 0; i < strength.length; i++) {
      gradient[i] = -ridge * strength[i];
      for (int j = 0; j < strength.length; j++) {
        gradient[i] += wins[i][j] * probability(j, i) - wins[j][i] * probability(i, j);
      }
    }
    return gradient;
  }

  private double[][] information() {
    var information = new double[strength.length][strength.length];
    for (int i = 0; i < strength.length; i++) {
      information[i][i] += ridge;
      for (int j = 0; j < strength.length; j++) {
        double curvature = (wins[i][j] + wins[j][i]) * probability(i, j) * probability(j, i);
        information[i][j] -= curvature;
        information[i][i] += curvature;
      }
    }
    return information;
  }

  private BradleyTerry improved(double[] step) {
    double before = logPosterior() * (1 + ROUNDING);
    for (double length = 1; length > CONVERGED; length /= 2) {
      double scale = length;
      var moved = new double[strength.length];
      Arrays.setAll(moved, i -> strength[i] + scale * step[i]);
      var next = new BradleyTerry(wins, ridge, moved);
      if (next.logPosterior() >= before) {
        return next;
      }
    }
    return this;
  }

  private static void check(double[][] wins, double ridge) {
    if (!(ridge > 0)) {
      throw new IllegalArgumentException("ridge = %s, expected a positive number".formatted(ridge));
    }
    for (int i = 0; i < wins.length; i++) {
      if (wins[i].length != wins.length) {
        throw new IllegalArgumentException(
            "wins[%d] has %d entries, expected K = %d".formatted(i, wins[i].length, wins.length));
      }
      for (int j = 0; j < wins.length; j++) {
        if (!(wins[i][j] >= 0 && wins[i][j] < Double.POSITIVE_INFINITY)
            || (i == j && wins[i][j] != 0)) {
          throw new IllegalArgumentException(
              "wins[%d][%d] = %s, expected %s"
                  .formatted(i, j, wins[i][j], i == j ? "0" : "a number that is not negative"));
        }
      }
    }
  }
}
