package dev.leeway.analysis;

import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Finding;
import dev.leeway.measure.Measures;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.transcript.Transcript;
import java.util.List;

/**
 * Everything concluded from one transcript, with what it was concluded from.
 *
 * @param evidence one per turn, in order
 * @param findings most severe first, then by turn
 */
public record Analysis(
    Transcript transcript,
    List<TurnEvidence> evidence,
    ObjectiveBelief belief,
    Measures measures,
    List<Finding> findings,
    Lineage lineage) {

  public Analysis {
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
  }
}
