package dev.leeway.analysis;

/**
 * What a user may change about an analysis.
 *
 * @param enactmentRules whether the charter's deterministic rules count as evidence
 * @param rho exponent of the evidence of scorers that look at the same thing; 1 takes them for
 *     independent
 */
public record AnalyzerOptions(boolean enactmentRules, double rho) {

  /** Returns the options of a plain {@code leeway analyze}. */
  public static AnalyzerOptions defaults() {
    return new AnalyzerOptions(true, 1);
  }

  /** Returns these options with enactment rules on or off. */
  public AnalyzerOptions withEnactmentRules(boolean on) {
    return new AnalyzerOptions(on, rho);
  }

  /** Returns these options with another exponent. */
  public AnalyzerOptions withRho(double given) {
    return new AnalyzerOptions(enactmentRules, given);
  }
}
