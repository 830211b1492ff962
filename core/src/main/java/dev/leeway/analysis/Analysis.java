package dev.leeway.analysis;

import dev.leeway.calibration.Calibrated;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Finding;
import dev.leeway.measure.Measures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.concept.ConceptAnswers;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything concluded from one transcript, with what it was concluded from.
 *
 * @param evidence one per turn, in order
 * @param findings most severe first, then by turn
 * @param late the answers about every concept, which {@link #concepts()} gives
 * @param calibrated what labels make of P(control was lost); empty without a calibration, or where
 *     nothing was contested
 */
public record Analysis(
    Transcript transcript,
    List<TurnEvidence> evidence,
    ObjectiveBelief belief,
    Measures measures,
    List<Finding> findings,
    LateAnswers late,
    Optional<Calibrated> calibrated,
    Lineage lineage) {

  public Analysis {
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
  }

  /** An analysis in which no concept was asked about. */
  public Analysis(
      Transcript transcript,
      List<TurnEvidence> evidence,
      ObjectiveBelief belief,
      Measures measures,
      List<Finding> findings,
      Lineage lineage) {
    this(transcript, evidence, belief, measures, findings, List.of(), Optional.empty(), lineage);
  }

  /** An analysis whose answers about concepts are known. */
  public Analysis(
      Transcript transcript,
      List<TurnEvidence> evidence,
      ObjectiveBelief belief,
      Measures measures,
      List<Finding> findings,
      List<ConceptAnswers> concepts,
      Optional<Calibrated> calibrated,
      Lineage lineage) {
    this(
        transcript,
        evidence,
        belief,
        measures,
        findings,
        LateAnswers.of(concepts),
        calibrated,
        lineage);
  }

  /**
   * Returns P(control was lost anywhere) under the governing objective that fared worst, as the
   * model states it, in [0, 1]; 0 where nothing was put to the test.
   */
  public double statedLoss() {
    return measures.worst().map(worst -> worst.verdict().probability()).orElse(0.0);
  }

  /**
   * Returns P(a target that is not entitled was in control) at each turn, under the governing
   * objective for which that is most, in [0, 1]; 0 where nothing was contested.
   */
  public List<Double> statedLossByTurn() {
    return IntStream.range(0, transcript.turns().size())
        .mapToObj(
            turn ->
                measures.constraints().stream()
                    .flatMap(constraint -> constraint.turns().stream())
                    .filter(measure -> measure.turn() == turn)
                    .mapToDouble(TurnMeasure::displaced)
                    .max()
                    .orElse(0))
        .toList();
  }

  /**
   * Returns P(control was lost anywhere) as labels have it, where there are labels; else as stated.
   */
  public double loss() {
    return calibrated.map(Calibrated::probability).orElseGet(this::statedLoss);
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
