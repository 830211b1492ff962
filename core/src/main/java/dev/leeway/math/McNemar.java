package dev.leeway.math;

/** Whether two yes-or-no answers on the same cases differ, from the cases on which they differ. */
public final class McNemar {

  private McNemar() {}

  /**
   * Returns the exact two-sided p value: under no difference each discordant case falls on either
   * side with probability one half (McNemar 1947, in its binomial form).
   *
   * @param onlyFirst cases with yes in the first and no in the second, not negative
   * @param onlySecond the other way round
   * @return 1 where no case is discordant
   */
  public static double exact(int onlyFirst, int onlySecond) {
    if (onlyFirst < 0 || onlySecond < 0) {
      throw new IllegalArgumentException(
          "%d and %d discordant cases, expected 0 or more".formatted(onlyFirst, onlySecond));
    }
    int fewer = Math.min(onlyFirst, onlySecond);
    int all = onlyFirst + onlySecond;
    // P(X <= k) of Binomial(n, 1/2) is the incomplete beta function I_1/2(n - k, k + 1).
    return fewer == all - fewer
        ? 1
        : Math.min(1, 2 * BetaInterval.cumulative(all - fewer, fewer + 1.0, .5));
  }
}
