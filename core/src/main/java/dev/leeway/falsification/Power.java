package dev.leeway.falsification;

import dev.leeway.math.BetaInterval;
import dev.leeway.math.Normal;

/** How surely a test of a given size shows what it should, and what size it would need. */
public final class Power {

  /** With this probability a set that is large enough shows the smallest effect that matters. */
  private static final double WANTED = .8;

  private Power() {}

  /**
   * Returns the power of a two-sided test at an effect of so many standard errors.
   *
   * @param alpha two-sided, in (0, 1)
   */
  public static double of(double standardErrors, double alpha) {
    return Normal.cumulative(standardErrors - Normal.quantile(1 - alpha / 2));
  }

  /**
   * Returns the number of clusters that gives 80% power when {@code clusters} give an effect of so
   * many standard errors; errors shrink with the root of the number.
   */
  public static long needed(int clusters, double standardErrors, double alpha) {
    double wanted = Normal.quantile(1 - alpha / 2) + Normal.quantile(WANTED);
    double ratio = wanted / standardErrors;
    return (long) Math.ceil(clusters * ratio * ratio);
  }

  /**
   * Returns the standard error of an AUC on independent rows.
   *
   * <p>J. Hanley, B. McNeil. The meaning and use of the area under a ROC curve. 1982, formula 2.
   */
  public static double aucError(double auc, int positives, int negatives) {
    double first = auc / (2 - auc);
    double second = 2 * auc * auc / (1 + auc);
    double square = auc * auc;
    return Math.sqrt(
        (auc * (1 - auc) + (positives - 1) * (first - square) + (negatives - 1) * (second - square))
            / ((double) positives * negatives));
  }

  /**
   * Returns the number of events that separates two hazard ratios with 80% power, groups of equal
   * size.
   *
   * <p>D. Schoenfeld. The asymptotic properties of nonparametric tests for comparing survival
   * distributions. 1981.
   *
   * @param alpha one-sided
   */
  public static long events(double hazard, double other, double alpha) {
    double wanted = Normal.quantile(1 - alpha) + Normal.quantile(WANTED);
    double distance = Math.log(hazard / other);
    return (long) Math.ceil(4 * wanted * wanted / (distance * distance));
  }

  /**
   * Returns the power of the F test for an effect of order: {@code scenarios} with {@code orders}
   * orders each, each run {@code runs} times, normal outcomes.
   *
   * @param icc share of the variance within a scenario that is due to order, in [0, 1)
   * @param alpha of the test
   */
  public static double ofOrders(int scenarios, int orders, int runs, double icc, double alpha) {
    double between = scenarios * (orders - 1.0);
    double within = (double) scenarios * orders * (runs - 1);
    double critical = quantileOfF(between, within, 1 - alpha);
    return 1 - cumulativeF(between, within, critical / (1 + runs * icc / (1 - icc)));
  }

  private static double quantileOfF(double between, double within, double probability) {
    double share = BetaInterval.quantile(between / 2, within / 2, probability);
    return share * within / ((1 - share) * between);
  }

  private static double cumulativeF(double between, double within, double ratio) {
    return BetaInterval.cumulative(
        between / 2, within / 2, between * ratio / (between * ratio + within));
  }
}
