package dev.leeway.analysis;

import dev.leeway.charter.Charter;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Measures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.concept.ConceptAnswers;
import dev.leeway.measure.concept.Concepts;
import dev.leeway.measure.concept.Scene;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.stream.IntStream;

/** Asks about every concept wherever there is something to ask about. */
final class ConceptReader {

  private ConceptReader() {}

  /** Returns the answers under the objective that fared worst and under each contested one. */
  static List<ConceptAnswers> read(
      Charter charter,
      Transcript transcript,
      List<TurnEvidence> evidence,
      ObjectiveBelief belief,
      Measures measures) {
    List<ConstraintMeasures> all = measures.constraints();
    return IntStream.range(0, all.size())
        .filter(i -> i == 0 || all.get(i).turns().stream().anyMatch(TurnMeasure::contested))
        .mapToObj(all::get)
        .flatMap(
            each ->
                belief
                    .under(each.verdict().governing())
                    .map(
                        under ->
                            Concepts.answers(
                                Concepts.runtime(),
                                new Scene(
                                    charter, transcript, evidence, under, each, belief.ledger())))
                    .stream())
        .toList();
  }
}
