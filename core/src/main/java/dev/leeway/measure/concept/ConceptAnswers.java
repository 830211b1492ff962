package dev.leeway.measure.concept;

import dev.leeway.charter.ObjectiveId;
import java.util.List;
import java.util.Optional;

/**
 * What one transcript says about every concept under one governing objective.
 *
 * @param answers in the order of the registry
 */
public record ConceptAnswers(ObjectiveId governing, List<Answer> answers) {

  public ConceptAnswers {
    answers = List.copyOf(answers);
  }

  /** Returns the answer about the concept of that id. */
  public Optional<Answer> about(String id) {
    return answers.stream().filter(answer -> answer.id().equals(id)).findFirst();
  }
}
