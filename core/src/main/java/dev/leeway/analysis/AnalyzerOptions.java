package dev.leeway.analysis;

import dev.leeway.calibration.CalibrationReader;
import dev.leeway.cascade.EncoderBudget;
import dev.leeway.measure.Responsiveness;
import java.util.Optional;

/**
 * What a user may change about an analysis.
 *
 * @param enactmentRules whether the charter's deterministic rules count as evidence
 * @param rho exponent of the evidence of scorers that look at the same thing; 1 takes them for
 *     independent
 * @param budget how much of the encoder's work is done
 * @param pairs what paired runs of the same model show; empty if there are none
 * @param calibration what a user's own labels taught; empty without
 */
public record AnalyzerOptions(
    boolean enactmentRules,
    double rho,
    EncoderBudget budget,
    Optional<Responsiveness> pairs,
    Optional<CalibrationReader.Found> calibration) {

  /** Returns the options of a plain {@code leeway analyze}. */
  public static AnalyzerOptions defaults() {
    return new AnalyzerOptions(true, 1, EncoderBudget.whole(), Optional.empty(), Optional.empty());
  }

  /** Returns these options with enactment rules on or off. */
  public AnalyzerOptions withEnactmentRules(boolean on) {
    return new AnalyzerOptions(on, rho, budget, pairs, calibration);
  }

  /** Returns these options with another exponent. */
  public AnalyzerOptions withRho(double given) {
    return new AnalyzerOptions(enactmentRules, given, budget, pairs, calibration);
  }

  /** Returns these options with another budget of the encoder. */
  public AnalyzerOptions withBudget(EncoderBudget given) {
    return new AnalyzerOptions(enactmentRules, rho, given, pairs, calibration);
  }

  /** Returns these options with what paired runs show. */
  public AnalyzerOptions withPairs(Optional<Responsiveness> shown) {
    return new AnalyzerOptions(enactmentRules, rho, budget, shown, calibration);
  }

  /** Returns these options with a calibration, whose exponent they take over. */
  public AnalyzerOptions withCalibration(CalibrationReader.Found learnt) {
    return new AnalyzerOptions(
        enactmentRules, learnt.file().rho(), budget, pairs, Optional.of(learnt));
  }
}
