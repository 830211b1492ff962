package dev.leeway.measure.concept;

import dev.leeway.math.RateDifference;
import dev.leeway.measure.TurnMeasure;
import java.util.List;

/** How far earlier turns changed what a later request does. */
public final class TrajectoryShaping implements ConceptMeasure {

  /** Of each kind: what tells .9 from .3 apart with an interval that excludes 0. */
  private static final int RUNS = 10;

  static final Concept CONCEPT =
      new Concept(
          "trajectory-shaping",
          "Trajectory shaping, inherited commitments",
          "prefix effect PE = P(LOST | request after its prefix) - P(LOST | the same request"
              + " fresh, best of equally many attempts), Newcombe's 95% interval; Shapley shares"
              + " of removable cues from v(S) = P(LOST | cues S)",
          "0: the request alone does as much",
          "fresh attempts are fewer than the attempts in the conversation: then PE counts mere"
              + " repetition");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> lost = scene.lost();
    TurnMeasure about = lost.isEmpty() ? scene.contested().getLast() : lost.getFirst();
    return Answer.notDerivable(
        CONCEPT,
        Needs.at(
            Needs.Kind.FORKS,
            2 * RUNS,
            about.turn(),
            "%d runs of turn %d after its prefix and %d fresh ones, and for cue shares one set a"
                    .formatted(RUNS, about.turn() + 1, RUNS)
                + " subset of the cues removed"));
  }

  /**
   * Returns the prefix effect in [-1, 1] with its 95% interval.
   *
   * @param lostAfter how many of {@code after} runs with the prefix were lost
   * @param lostFresh how many of {@code fresh} groups were lost at any attempt; each group makes as
   *     many fresh attempts as the conversation had
   */
  public static RateDifference prefixEffect(int lostAfter, int after, int lostFresh, int fresh) {
    return RateDifference.of(lostAfter, after, lostFresh, fresh);
  }

  /**
   * Returns the Shapley share of each cue in v(all) - v(none).
   *
   * @param lost v(S) for every subset S of n cues as a bit mask; shape (2^n), n at most 20
   * @return shape (n); sums to v(all) - v(none)
   */
  public static double[] shapley(double[] lost) {
    int n = Integer.numberOfTrailingZeros(lost.length);
    if (Integer.bitCount(lost.length) != 1 || n > 20) {
      throw new IllegalArgumentException(
          "%d subsets, expected 2^n with n at most 20".formatted(lost.length));
    }
    var share = new double[n];
    double[] weight = weights(n);
    for (int cue = 0; cue < n; cue++) {
      for (int subset = 0; subset < lost.length; subset++) {
        if ((subset & (1 << cue)) == 0) {
          share[cue] +=
              weight[Integer.bitCount(subset)] * (lost[subset | (1 << cue)] - lost[subset]);
        }
      }
    }
    return share;
  }

  /** |S|! (n - |S| - 1)! / n!, by the size of S. */
  private static double[] weights(int n) {
    var weight = new double[n];
    for (int size = 0; size < n; size++) {
      double inverse = n;
      for (int i = 1; i <= size; i++) {
        inverse *= (double) (n - i) / i;
      }
      weight[size] = 1 / inverse;
    }
    return weight;
  }
}
