package dev.leeway.hmm;

import dev.leeway.math.Exponential;
import dev.leeway.math.LogOdds;

/**
 * The transition probabilities of one step in which staying has a bonus and time may stand still.
 *
 * <p>Immutable. A step forward or backward costs O(K), not O(K^2).
 */
public final class StickyTransition {

  /** Beyond these the diagonal cancels or overflows in double precision. */
  private static final double LOWEST_STICKINESS = -10;

  private static final double HIGHEST_STICKINESS = 100;

  /** Up to here, either sign, a sum of exponentials times any bonus stays a normal double. */
  private static final double SAFE_LOGIT = 300;

  /*
   * With e_j = exp(logit_j - max), S = sum_j e_j and d_i = 1 / (S + e_i (e^kappa - 1)), a softmax
   * with a bonus kappa for staying is a rank-one matrix plus a diagonal:
   *
   *   softmax_j(logit_j + kappa 1[i = j]) = d_i e_j + d_i e_i (e^kappa - 1) 1[i = j]
   *
   * and so is its mixture with the identity, (1 - contest) I + contest A. Stored form:
   *
   *   p(j | i) = rowScale[i] weight[j] + diagonal[i] 1[i = j]
   *
   * The arrays hold the steps of a whole sequence one after the other; this step starts at offset.
   */
  private final double[] weight;
  private final double[] rowScale;
  private final double[] diagonal;
  private final int offset;
  private final int states;

  private StickyTransition(
      double[] weight, double[] rowScale, double[] diagonal, int offset, int states) {
    this.weight = weight;
    this.rowScale = rowScale;
    this.diagonal = diagonal;
    this.offset = offset;
    this.states = states;
  }

  /**
   * Builds {@code (1 - contest) I + contest softmax_j(logits[j] + stickiness 1[i = j])}.
   *
   * @param logits attraction of each state, natural log, up to a constant; length K, finite
   * @param stickiness bonus for staying, log-odds, in [-10, 100]; 0 makes the past irrelevant
   * @param contest share of a step that passes, in [0, 1]; 0 means that nothing can change
   */
  public static StickyTransition of(double[] logits, double stickiness, double contest) {
    checkStickiness(stickiness);
    return build(logits.clone(), logits.length, Math.expm1(stickiness), new double[] {contest})[0];
  }

  static void checkStickiness(double stickiness) {
    if (!(stickiness >= LOWEST_STICKINESS && stickiness <= HIGHEST_STICKINESS)) {
      throw new IllegalArgumentException(
          "stickiness = %s, expected [%s, %s]"
              .formatted(stickiness, LOWEST_STICKINESS, HIGHEST_STICKINESS));
    }
  }

  /**
   * Builds many steps at once.
   *
   * @param logits flat, one row of K per step; overwritten
   * @param bonus {@code e^kappa - 1}
   * @param contests one per step
   */
  static StickyTransition[] build(double[] logits, int states, double bonus, double[] contests) {
    for (int n = 0; n < contests.length; n++) {
      subtractMax(logits, n * states, states);
    }
    double[] weight = Exponential.of(logits);
    var rowScale = new double[weight.length];
    var diagonal = new double[weight.length];
    var steps = new StickyTransition[contests.length];
    for (int n = 0; n < steps.length; n++) {
      fill(weight, rowScale, diagonal, n * states, states, bonus, contests[n]);
      steps[n] = new StickyTransition(weight, rowScale, diagonal, n * states, states);
    }
    return steps;
  }

  /**
   * Returns the log-odds bonus at which a state without other attraction stays with the given
   * probability: {@code ln(stay (K - 1) / (1 - stay))}.
   *
   * @param stay probability of staying in one whole step, in (0, 1)
   * @param states K, at least 2
   */
  public static double stickiness(double stay, int states) {
    if (!(stay > 0 && stay < 1) || states < 2) {
      throw new IllegalArgumentException(
          "stay = %s with K = %d, expected stay in (0, 1) and K >= 2".formatted(stay, states));
    }
    return LogOdds.of(stay) + Math.log(states - 1.0);
  }

  public int states() {
    return states;
  }

  /** p(to | from). */
  public double probability(int from, int to) {
    double jump = rowScale[offset + from] * weight[offset + to];
    return from == to ? jump + diagonal[offset + from] : jump;
  }

  /**
   * Returns this step restricted to what is kept: entry (i, j) is multiplied by {@code keep[j]} and
   * every row is scaled to sum to 1 again. A row from which nothing kept can be reached jumps by
   * attraction alone.
   *
   * @param keep length K, each in [0, 1], not all zero
   */
  public StickyTransition keeping(double[] keep) {
    var kept = new double[states];
    double total = 0;
    for (int j = 0; j < states; j++) {
      kept[j] = weight[offset + j] * keep[j];
      total += kept[j];
    }
    if (!(total > 0)) {
      throw new IllegalArgumentException("keep leaves no state that can be entered, expected one");
    }
    var scale = new double[states];
    var stay = new double[states];
    for (int i = 0; i < states; i++) {
      double norm = rowScale[offset + i] * total + diagonal[offset + i] * keep[i];
      scale[i] = norm > 0 ? rowScale[offset + i] / norm : 1 / total;
      stay[i] = norm > 0 ? diagonal[offset + i] * keep[i] / norm : 0;
    }
    return new StickyTransition(kept, scale, stay, 0, states);
  }

  /** Writes {@code to[j] = sum_i from[start + i] p(j | i)}. */
  void forward(double[] from, int start, double[] to) {
    double mass = 0;
    for (int i = 0; i < states; i++) {
      mass += from[start + i] * rowScale[offset + i];
    }
    for (int j = 0; j < states; j++) {
      to[j] = weight[offset + j] * mass + diagonal[offset + j] * from[start + j];
    }
  }

  /** Writes {@code to[i] = sum_j p(j | i) ahead[start + j]}. */
  void backward(double[] ahead, int start, double[] to) {
    double mass = 0;
    for (int j = 0; j < states; j++) {
      mass += weight[offset + j] * ahead[start + j];
    }
    for (int i = 0; i < states; i++) {
      to[i] = rowScale[offset + i] * mass + diagonal[offset + i] * ahead[start + i];
    }
  }

  /** Leaves a row whose exponentials are far from both ends of double precision as it is. */
  private static void subtractMax(double[] logits, int row, int states) {
    boolean safe = true;
    for (int j = row; j < row + states; j++) {
      safe &= Math.abs(logits[j]) <= SAFE_LOGIT;
    }
    if (safe) {
      return;
    }
    double max = Double.NEGATIVE_INFINITY;
    for (int j = row; j < row + states; j++) {
      if (!(Math.abs(logits[j]) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "logits[%d] = %s, expected a finite number".formatted(j - row, logits[j]));
      }
      max = logits[j] > max ? logits[j] : max;
    }
    for (int j = row; j < row + states; j++) {
      logits[j] -= max;
    }
  }

  private static void fill(
      double[] weight,
      double[] rowScale,
      double[] diagonal,
      int row,
      int states,
      double bonus,
      double contest) {
    if (!(contest >= 0 && contest <= 1)) {
      throw new IllegalArgumentException("contest = %s, expected [0, 1]".formatted(contest));
    }
    double sum = 0;
    for (int j = row; j < row + states; j++) {
      sum += weight[j];
    }
    double still = 1 - contest;
    for (int i = row; i < row + states; i++) {
      double extra = weight[i] * bonus;
      rowScale[i] = contest / (sum + extra);
      diagonal[i] = rowScale[i] * extra + still;
    }
  }
}
