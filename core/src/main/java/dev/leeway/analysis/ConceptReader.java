package dev.leeway.analysis;

import dev.leeway.charter.Charter;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Measures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.concept.ConceptAnswers;
import dev.leeway.measure.concept.Concepts;
import dev.leeway.measure.concept.Scene;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.objective.ObjectiveModel;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Asks about every concept wherever there is something to ask about. */
final class ConceptReader {

  private ConceptReader() {}

  /** Returns the answers under the objective that fared worst and under each contested one. */
  static List<ConceptAnswers> read(
      Charter charter,
      ObjectiveModel model,
      Transcript transcript,
      List<TurnEvidence> evidence,
      ObjectiveBelief belief,
      Measures measures) {
    var answers = new ArrayList<ConceptAnswers>();
    for (ConstraintMeasures each : measures.constraints()) {
      if (answers.isEmpty() || isContested(each)) {
        belief
            .under(each.verdict().governing())
            .map(
                under ->
                    new Scene(
                        charter,
                        transcript,
                        evidence,
                        under,
                        each,
                        belief.ledger(),
                        isContested(each)
                            ? without(model, each.verdict().governing(), evidence)
                            : new TreeMap<>()))
            .map(scene -> Concepts.answers(Concepts.runtime(), scene))
            .ifPresent(answers::add);
      }
    }
    return answers;
  }

  private static boolean isContested(ConstraintMeasures measures) {
    return measures.turns().stream().anyMatch(TurnMeasure::contested);
  }

  /** What would be believed had one scorer said nothing, for each that said something of it. */
  private static SortedMap<String, ConstraintBelief> without(
      ObjectiveModel model, ObjectiveId governing, List<TurnEvidence> evidence) {
    var without = new TreeMap<String, ConstraintBelief>();
    evidence.stream()
        .flatMap(turn -> turn.readings().stream())
        .filter(Reading.Present.class::isInstance)
        .filter(reading -> reading.governing().equals(governing))
        .map(Reading::scorer)
        .distinct()
        .forEach(
            scorer ->
                model
                    .infer(governing, evidence.stream().map(turn -> without(turn, scorer)).toList())
                    .ifPresent(belief -> without.put(scorer, belief)));
    return without;
  }

  private static TurnEvidence without(TurnEvidence turn, String scorer) {
    return new TurnEvidence(
        turn.turn(),
        turn.contests(),
        turn.pressure(),
        turn.readings().stream().filter(each -> !each.scorer().equals(scorer)).toList(),
        turn.services(),
        turn.effort(),
        turn.acts(),
        turn.exposures(),
        turn.grade());
  }
}
