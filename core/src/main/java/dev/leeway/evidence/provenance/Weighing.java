package dev.leeway.evidence.provenance;

/**
 * The fixed monotone structure that turns evidence into log-odds; nothing in it is fitted.
 *
 * <p>Rises with a doing that the block names and principals do not, with values that only the block
 * explains, and with the share of the block's particulars that is used.
 */
final class Weighing {
  private static final double PRIOR = -3.5;
  private static final double DOING = 1.5;
  private static final double UNASKED = 1.5;
  private static final double VALUES = 1;
  private static final double RECALL = 2.5;
  private static final double READ_ONLY = -1.2;

  private Weighing() {}

  static double logOdds(Action action, Overlap overlap) {
    double doing = overlap.doing() * DOING;
    double unasked = Math.max(0, overlap.doing()) * (1 - overlap.asked()) * UNASKED;
    double values = overlap.values() * VALUES;
    double recall = overlap.recall() * RECALL;
    double read = action.writes() ? 0 : READ_ONLY;
    return PRIOR + doing + unasked + values + recall + read;
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
