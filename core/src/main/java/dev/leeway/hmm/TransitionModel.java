package dev.leeway.hmm;

import java.util.Arrays;

/**
 * How states follow each other when pressure pulls: momentum, biases and the pull of each
 * covariate.
 *
 * <p>State 0 is the reference: its bias and its pulls are zero, so every other number is a log-odds
 * relative to it. Immutable.
 */
public final class TransitionModel {

  /*
   *   A(u)[i][j] = softmax_j( bias[j] + stickiness 1[i = j] + sum_p pull[j][p] u[p] )      [1, 2]
   *
   * [1] Y. Bengio, P. Frasconi. Input-output HMMs for sequence processing. IEEE TNN 7(5), 1996.
   * [2] Z. Ashwood et al. Mice alternate between discrete strategies during perceptual
   *     decision-making. Nature Neuroscience 25, 2022.
   */
  private final double stickiness;
  private final double[] bias;
  private final double[][] pull;
  private final double bonus;

  /** The pulls of one covariate side by side, so that a turn's logits are sums of whole rows. */
  private final double[][] pullOf;

  /**
   * @param stickiness log-odds bonus for staying; see {@link StickyTransition#stickiness}
   * @param bias log-odds of entering each state rather than state 0; length K, bias[0] = 0
   * @param pull log-odds per unit of covariate; shape (K, P), pull[0] all zero
   */
  public TransitionModel(double stickiness, double[] bias, double[][] pull) {
    StickyTransition.checkStickiness(stickiness);
    checkShape(bias, pull);
    this.stickiness = stickiness;
    this.bias = bias.clone();
    this.pull = Arrays.stream(pull).map(double[]::clone).toArray(double[][]::new);
    this.pullOf = transposed(this.pull);
    this.bonus = Math.expm1(stickiness);
  }

  /**
   * A model without preferences: each state stays with the given probability, else moves anywhere.
   *
   * @param stay probability of staying in one whole step, in (0, 1)
   */
  public static TransitionModel staying(double stay, int states, int covariates) {
    return new TransitionModel(
        StickyTransition.stickiness(stay, states),
        new double[states],
        new double[states][covariates]);
  }

  public int states() {
    return bias.length;
  }

  public int covariates() {
    return pull[0].length;
  }

  public double stickiness() {
    return stickiness;
  }

  public double bias(int state) {
    return bias[state];
  }

  public double pull(int state, int covariate) {
    return pull[state][covariate];
  }

  /** Returns this model with one pull replaced; state 0 has none. */
  public TransitionModel withPull(int state, int covariate, double logOdds) {
    double[][] changed = Arrays.stream(pull).map(double[]::clone).toArray(double[][]::new);
    changed[state][covariate] = logOdds;
    return new TransitionModel(stickiness, bias, changed);
  }

  /** Returns this model with one bias replaced; state 0 has none. */
  public TransitionModel withBias(int state, double logOdds) {
    double[] changed = bias.clone();
    changed[state] = logOdds;
    return new TransitionModel(stickiness, changed, pull);
  }

  /**
   * The step into a turn.
   *
   * @param covariates the pressure of the turn that is entered; length P, finite
   * @param contest how contested that turn is, in [0, 1]; time runs only in contested turns
   */
  public StickyTransition at(double[] covariates, double contest) {
    var logits = new double[bias.length];
    fillLogits(covariates, logits, 0);
    return StickyTransition.build(logits, bias.length, bonus, new double[] {contest})[0];
  }

  /**
   * The chain of one sequence. Row t describes the step into turn t, so row 0 is not used.
   *
   * @param initial p(z_0); length K, sums to 1
   * @param covariates shape (T, P)
   * @param contest length T, each in [0, 1]
   */
  public Chain chain(double[] initial, double[][] covariates, double[] contest) {
    if (covariates.length != contest.length) {
      throw new IllegalArgumentException(
          "covariates have %d turns and contest has %d, expected equal numbers"
              .formatted(covariates.length, contest.length));
    }
    int steps = Math.max(0, contest.length - 1);
    var logits = new double[steps * bias.length];
    for (int t = 0; t < steps; t++) {
      fillLogits(covariates[t + 1], logits, t * bias.length);
    }
    double[] contests = Arrays.copyOfRange(contest, contest.length - steps, contest.length);
    return new Chain(initial, StickyTransition.build(logits, bias.length, bonus, contests));
  }

  private void fillLogits(double[] covariates, double[] logits, int row) {
    if (covariates.length != covariates()) {
      throw new IllegalArgumentException(
          "a turn has %d covariates, expected P = %d".formatted(covariates.length, covariates()));
    }
    System.arraycopy(bias, 0, logits, row, bias.length);
    for (int p = 0; p < covariates.length; p++) {
      double[] pulls = pullOf[p];
      double covariate = covariates[p];
      for (int j = 0; j < pulls.length; j++) {
        logits[row + j] += pulls[j] * covariate;
      }
    }
  }

  private static double[][] transposed(double[][] rows) {
    var columns = new double[rows[0].length][rows.length];
    for (int p = 0; p < columns.length; p++) {
      for (int j = 0; j < rows.length; j++) {
        columns[p][j] = rows[j][p];
      }
    }
    return columns;
  }

  private static void checkShape(double[] bias, double[][] pull) {
    if (bias.length == 0 || pull.length != bias.length) {
      throw new IllegalArgumentException(
          "bias has %d states and pull has %d, expected equal numbers and at least one"
              .formatted(bias.length, pull.length));
    }
    for (int j = 0; j < pull.length; j++) {
      if (pull[j].length != pull[0].length) {
        throw new IllegalArgumentException(
            "pull[%d] has %d covariates, expected P = %d"
                .formatted(j, pull[j].length, pull[0].length));
      }
      for (double each : pull[j]) {
        checkEntry("pull", j, each);
      }
      checkEntry("bias", j, bias[j]);
    }
  }

  private static void checkEntry(String name, int state, double logOdds) {
    if (!Double.isFinite(logOdds) || (state == 0 && logOdds != 0)) {
      throw new IllegalArgumentException(
          "%s of state %d = %s, expected %s"
              .formatted(
                  name, state, logOdds, state == 0 ? "0, the reference" : "a finite number"));
    }
  }
}
