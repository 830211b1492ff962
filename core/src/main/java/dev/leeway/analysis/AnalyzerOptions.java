package dev.leeway.analysis;

import dev.leeway.measure.Responsiveness;
import java.util.Optional;

/**
 * What a user may change about an analysis.
 *
 * @param enactmentRules whether the charter's deterministic rules count as evidence
 * @param pairs what paired runs of the same model show; empty if there are none
 */
public record AnalyzerOptions(boolean enactmentRules, Optional<Responsiveness> pairs) {

  /** Returns the options of a plain {@code leeway analyze}. */
  public static AnalyzerOptions defaults() {
    return new AnalyzerOptions(true, Optional.empty());
  }

  /** Returns these options with enactment rules on or off. */
  public AnalyzerOptions withEnactmentRules(boolean on) {
    return new AnalyzerOptions(on, pairs);
  }

  /** Returns these options with what paired runs show. */
  public AnalyzerOptions withPairs(Optional<Responsiveness> shown) {
    return new AnalyzerOptions(enactmentRules, shown);
  }
}
