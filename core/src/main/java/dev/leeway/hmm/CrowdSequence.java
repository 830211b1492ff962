package dev.leeway.hmm;

import java.util.Arrays;

/** What was observed of one sequence: labels, pressure, contest, and any gold states. Immutable. */
public final class CrowdSequence {

  /** The gold state of a turn whose state nobody knows. */
  public static final int UNKNOWN = -1;

  private final int[][] labels;
  private final double[][] covariates;
  private final double[] contest;
  private final int[] gold;

  /**
   * @param labels shape (T, scorers); {@link DawidSkene#ABSTAINED} where a scorer said nothing
   * @param covariates pressure; shape (T, P)
   * @param contest length T, each in [0, 1]
   * @param gold length T; the known state, or {@link #UNKNOWN}
   */
  public CrowdSequence(int[][] labels, double[][] covariates, double[] contest, int[] gold) {
    if (labels.length == 0
        || covariates.length != labels.length
        || contest.length != labels.length
        || gold.length != labels.length) {
      throw new IllegalArgumentException(
          "labels have %d turns, covariates %d, contest %d, gold %d, expected equal numbers"
              .formatted(labels.length, covariates.length, contest.length, gold.length));
    }
    this.labels = Arrays.stream(labels).map(int[]::clone).toArray(int[][]::new);
    this.covariates = Arrays.stream(covariates).map(double[]::clone).toArray(double[][]::new);
    this.contest = contest.clone();
    this.gold = gold.clone();
  }

  public int turns() {
    return labels.length;
  }

  public double contest(int turn) {
    return contest[turn];
  }

  public boolean isGold(int turn) {
    return gold[turn] != UNKNOWN;
  }

  /** The known state, or {@link #UNKNOWN}. */
  public int gold(int turn) {
    return gold[turn];
  }

  int[] labels(int turn) {
    return labels[turn];
  }

  double[][] covariates() {
    return covariates;
  }

  double[] contest() {
    return contest;
  }
}
