package dev.leeway.counterfactual;

/**
 * What became of a probe.
 *
 * @param changed whether the edit found anything to change; if not, {@code after} is {@code before}
 */
public record ProbeResult(Probe probe, boolean changed, Answer before, Answer after) {

  /** Returns how far P(lost) moved, in [-1, 1]. */
  public double shift() {
    return after.lost() - before.lost();
  }

  /** Returns whether the answer is as expected. */
  public boolean isMet() {
    return probe.expectation().isMet(before, after);
  }
}
