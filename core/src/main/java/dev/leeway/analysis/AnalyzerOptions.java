package dev.leeway.analysis;

/**
 * What a user may change about an analysis.
 *
 * @param enactmentRules whether the charter's deterministic rules count as evidence
 */
public record AnalyzerOptions(boolean enactmentRules) {

  /** Returns the options of a plain {@code leeway analyze}. */
  public static AnalyzerOptions defaults() {
    return new AnalyzerOptions(true);
  }

  /** Returns these options with enactment rules on or off. */
  public AnalyzerOptions withEnactmentRules(boolean on) {
    return new AnalyzerOptions(on);
  }
}
