package dev.leeway.weave.pluralism;

import java.util.List;
import java.util.Optional;

/**
 * One position that can reasonably be taken on a question.
 *
 * @param phrases how it is said; a reply takes the position if a sentence has most of the content
 *     words of one of them
 * @param population share of people who take it, in [0, 1], if a survey says
 * @param before share of an earlier model's answers, in [0, 1], if known
 */
public record Position(
    String question,
    String name,
    List<String> phrases,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<Double> population,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<Double> before) {

  public Position {
    phrases = List.copyOf(phrases);
  }
}
