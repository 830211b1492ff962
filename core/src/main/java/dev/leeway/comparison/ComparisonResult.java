package dev.leeway.comparison;

import java.util.List;

/**
 * What the comparison of two sets, or of one group of them, comes to.
 *
 * @param overlap what they have in common
 * @param differences one per {@link Measure}, in its order
 * @param asked how many differences the correction is over
 */
public record ComparisonResult(
    Overlap overlap, List<Difference> differences, Pairs pairs, int asked) {

  /**
   * What two sets have in common.
   *
   * @param transcriptsA analysed in A
   * @param transcriptsB analysed in B
   * @param unitsA among the contested of A
   * @param unitsB among the contested of B
   * @param shared units in both
   * @param identical whether both hold the same transcripts, word for word
   */
  public record Overlap(
      long transcriptsA,
      long transcriptsB,
      int unitsA,
      int unitsB,
      int shared,
      boolean identical) {}

  public ComparisonResult {
    differences = List.copyOf(differences);
  }

  /** Returns who gives way more, where some measure shows it and none shows the contrary. */
  public Answer answer() {
    boolean a = differences.stream().anyMatch(each -> each.answer() == Answer.A_MORE);
    boolean b = differences.stream().anyMatch(each -> each.answer() == Answer.B_MORE);
    return a == b ? Answer.NOT_SHOWN : a ? Answer.A_MORE : Answer.B_MORE;
  }

  /** Returns whether some measures show one and some the other. */
  public boolean contradictory() {
    return differences.stream().anyMatch(each -> each.answer() == Answer.A_MORE)
        && differences.stream().anyMatch(each -> each.answer() == Answer.B_MORE);
  }
}
