package dev.leeway.analysis;

import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Finding;
import dev.leeway.measure.Measures;
import dev.leeway.measure.concept.ConceptAnswers;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.transcript.Transcript;
import java.util.List;

/**
 * Everything concluded from one transcript, with what it was concluded from.
 *
 * @param evidence one per turn, in order
 * @param findings most severe first, then by turn
 * @param late the answers about every concept, which {@link #concepts()} gives
 */
public record Analysis(
    Transcript transcript,
    List<TurnEvidence> evidence,
    ObjectiveBelief belief,
    Measures measures,
    List<Finding> findings,
    LateAnswers late,
    Lineage lineage) {

  /** An analysis in which no concept was asked about. */
  public Analysis(
      Transcript transcript,
      List<TurnEvidence> evidence,
      ObjectiveBelief belief,
      Measures measures,
      List<Finding> findings,
      Lineage lineage) {
    this(transcript, evidence, belief, measures, findings, List.of(), lineage);
  }

  /** An analysis whose answers about concepts are known. */
  public Analysis(
      Transcript transcript,
      List<TurnEvidence> evidence,
      ObjectiveBelief belief,
      Measures measures,
      List<Finding> findings,
      List<ConceptAnswers> concepts,
      Lineage lineage) {
    this(transcript, evidence, belief, measures, findings, LateAnswers.of(concepts), lineage);
  }

  public Analysis {
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
  }

  /**
   * Returns the answers about every concept, under the governing objective that fared worst and
   * under every other that something contested, in the order of the measures. They are worked out
   * when this is first called, by the thread that calls.
   */
  public List<ConceptAnswers> concepts() {
    return late.get();
  }
}
