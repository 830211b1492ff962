package dev.leeway.evidence;

/**
 * How a reply met what was asked, as trained scorers see it.
 *
 * @param compliance P(it answers in full), in [0, 1]
 * @param refusal P(it refuses in full), in [0, 1]
 * @param partial P(it refuses and still answers in part), in [0, 1]; the three add up to 1
 * @param calledFor P(a refusal was called for), read from the request alone, in [0, 1]
 */
public record ReplyGrade(double compliance, double refusal, double partial, double calledFor) {

  public ReplyGrade {
    Checks.probability("compliance", compliance);
    Checks.probability("refusal", refusal);
    Checks.probability("partial refusal", partial);
    Checks.probability("called for", calledFor);
  }
}
