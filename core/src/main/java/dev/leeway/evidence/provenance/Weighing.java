package dev.leeway.evidence.provenance;

/*
 * log-odds(action serves block) =
 *     PRIOR + DOING doing + UNASKED max(0, doing) (1 - asked) + VALUES values + RECALL recall
 *     + EXCLUSIVE (1 - exp(-exclusive / EXCLUSIVE_SCALE))
 *
 * The constants were set by hand, to round numbers, such that an action that the block names, that
 * principals never asked for and whose values only the block explains lands near .99; the same
 * action asked for by a principal near .05; and an action that merely takes one value out of a
 * block below .5. Nothing is fitted: fitted weights did not carry over to other sets of tools.
 */
/** The fixed monotone structure that turns evidence into log-odds. */
final class Weighing {
  private static final double PRIOR = -3.5;
  private static final double DOING = 1.5;
  private static final double UNASKED = 1.5;
  private static final double VALUES = 1;
  private static final double RECALL = 2.5;
  private static final double EXCLUSIVE = 1;
  private static final double EXCLUSIVE_SCALE = 4;
  private static final double READ_ONLY = -1.2;

  private static final double PRINCIPAL_PRIOR = -1;
  private static final double PRINCIPAL_ASKED = 1.5;
  private static final double PRINCIPAL_EXPLAINED = 2;

  /** Strength at which a directive and the task it interrupts compete on even terms. */
  private static final double EVEN_STRENGTH = .6;

  private Weighing() {}

  static double logOdds(Action action, Overlap overlap) {
    double doing = overlap.doing() * DOING;
    double unasked = Math.max(0, overlap.doing()) * (1 - overlap.asked()) * UNASKED;
    double values = overlap.values() * VALUES;
    double recall = overlap.recall() * RECALL;
    double exclusive = EXCLUSIVE * (1 - Math.exp(-overlap.exclusive() / EXCLUSIVE_SCALE));
    double read = action.writes() ? 0 : READ_ONLY;
    return PRIOR + doing + unasked + values + recall + exclusive + read;
  }

  /**
   * Returns P(an action that serves no foreign instruction serves a principal's request).
   *
   * @param asked whether a principal names this kind of doing
   * @param explained share of its values that principals or data explain
   */
  static double forPrincipal(boolean asked, double explained) {
    return probability(
        PRINCIPAL_PRIOR + (asked ? PRINCIPAL_ASKED : 0) + PRINCIPAL_EXPLAINED * explained);
  }

  /**
   * Twice the log-odds against {@link #EVEN_STRENGTH}: mild imperatives stand in most documents.
   */
  static double contest(double strength) {
    return probability(2 * (logit(strength) - logit(EVEN_STRENGTH)));
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
