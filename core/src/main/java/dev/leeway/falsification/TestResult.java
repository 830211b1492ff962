package dev.leeway.falsification;

import java.util.List;

/**
 * What a test found, before it is corrected for the other tests of its family.
 *
 * @param rows what was counted, in words
 * @param n how many of them
 * @param clusters how many scenarios they come from
 * @param supporting what had to be so for the theory's claim
 * @param refuting what had to be so against it
 * @param forClaim p-value of the decision for the claim, in (0, 1]
 * @param againstClaim p-value of the decision against it, in (0, 1]
 * @param obstacles why nothing may be decided on this set, with what it would need; usually empty
 * @param remarks what a reader must know before believing it; may be empty
 */
public record TestResult(
    TestName test,
    String rows,
    int n,
    int clusters,
    List<Measured> figures,
    List<Claim> supporting,
    List<Claim> refuting,
    double forClaim,
    double againstClaim,
    List<String> obstacles,
    List<String> remarks) {

  public TestResult {
    figures = List.copyOf(figures);
    supporting = List.copyOf(supporting);
    refuting = List.copyOf(refuting);
    obstacles = List.copyOf(obstacles);
    remarks = List.copyOf(remarks);
  }

  /** A test that could not be run at all. */
  static TestResult impossible(TestName test, String rows, int n, List<String> obstacles) {
    return new TestResult(
        test, rows, n, 0, List.of(), List.of(), List.of(), 1, 1, obstacles, List.of());
  }

  /** Returns the p-value of whatever it decides; 1 where nothing may be decided. */
  public double p() {
    return obstacles.isEmpty() ? Math.min(forClaim, againstClaim) : 1;
  }

  /**
   * Returns the decision.
   *
   * @param adjusted the p-value after correction for the family
   * @param alpha two-sided
   */
  public Outcome outcome(double adjusted, double alpha) {
    if (!obstacles.isEmpty() || adjusted > alpha) {
      return Outcome.NOT_DECIDED;
    }
    return forClaim < againstClaim ? Outcome.SUPPORTED : Outcome.REFUTED;
  }
}
