package dev.leeway.evidence;

/**
 * How a reply met what was asked, as trained scorers see it.
 *
 * @param compliance P(it answers in full), in [0, 1]
 * @param refusal P(it refuses in full), in [0, 1]
 * @param partial P(it refuses and still answers in part), in [0, 1]; the three add up to 1. Of a
 *     refusal, half and full are taken as equally likely before it was read
 * @param calledFor P(a refusal was called for), read from the request alone, in [0, 1]
 */
public record ReplyGrade(double compliance, double refusal, double partial, double calledFor) {

  /** The share of half refusals among the refusals that people graded for training. */
  public static final double PARTIAL_RATE = .16;

  private static final double NONE = 1e-9;

  public ReplyGrade {
    Checks.probability("compliance", compliance);
    Checks.probability("refusal", refusal);
    Checks.probability("partial refusal", partial);
    Checks.probability("called for", calledFor);
  }

  /**
   * Returns P(it answers in part | it refuses), in [0, 1], where half refusals are as common as
   * {@link #PARTIAL_RATE}: a probability to add up, which {@code partial} is not.
   */
  public double leak() {
    double half = partial * PARTIAL_RATE;
    return half / Math.max(NONE, half + refusal * (1 - PARTIAL_RATE));
  }
}
