package dev.leeway.accuracy;

/**
 * What is kept where one number decides.
 *
 * @param cluster rows with the same one share their luck
 * @param score probability of the outcome, in [0, 1]
 * @param refused whether a refusal phrase stands in some reply
 */
record ScoreRow(String id, boolean analysed, String cluster, double score, boolean refused)
    implements Row {

  /** Returns the score, or the worst one where there was no analysis. */
  double score(boolean positive) {
    return analysed ? score : positive ? 0 : 1;
  }
}
