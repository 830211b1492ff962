package dev.leeway.comparison;

/**
 * Transcripts of the two sets with the same id, by whether control was lost in them. Only pairs of
 * which both were contested with an answer are counted.
 *
 * @param both lost in both
 * @param onlyA lost in A's alone
 * @param onlyB lost in B's alone
 * @param neither held in both
 * @param p McNemar's exact p value, as if pairs were independent of each other
 */
public record Pairs(int both, int onlyA, int onlyB, int neither, double p) {

  public int count() {
    return both + onlyA + onlyB + neither;
  }
}
