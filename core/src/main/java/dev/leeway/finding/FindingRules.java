package dev.leeway.finding;

import dev.leeway.charter.Thresholds;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Measures;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Applies every rule and lets nothing through whose quotation does not stand in the transcript. */
public final class FindingRules {

  private static final List<FindingRule> RULES =
      List.of(
          new DisplacementRule(),
          new OscillationRule(),
          new RecoveryRule(),
          new HollowWordsRule(),
          new AdaptedRule(),
          new HeldRule(),
          new ExposureRule());

  private FindingRules() {}

  /**
   * Returns what happened, most severe first, then by turn.
   *
   * @throws IllegalStateException if a citation does not match the transcript word for word, which
   *     is a defect of this program
   */
  public static List<Finding> apply(
      Transcript transcript,
      List<TurnEvidence> evidence,
      ObjectiveBelief belief,
      Measures measures,
      Thresholds thresholds) {
    var findings = new ArrayList<Finding>();
    for (ConstraintMeasures each : measures.constraints()) {
      ConstraintBelief under = belief.under(each.verdict().governing()).orElseThrow();
      var subject = new Case(transcript, evidence, under, each, thresholds);
      RULES.forEach(rule -> findings.addAll(rule.apply(subject)));
    }
    findings.forEach(finding -> verify(transcript, finding));
    findings.sort(
        Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparingInt(Finding::firstTurn)
            .thenComparing(Finding::kind));
    return List.copyOf(findings);
  }

  private static void verify(Transcript transcript, Finding finding) {
    for (Citation citation : finding.citations()) {
      if (!citation.holdsIn(transcript)) {
        throw new IllegalStateException(
            "%s: a %s finding quotes words that are not at %s"
                .formatted(transcript.id(), finding.kind().label(), citation.span()));
      }
    }
  }
}
