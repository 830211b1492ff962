package dev.leeway.evidence.embedding;

import dev.leeway.charter.ObjectiveId;
import java.util.List;

/**
 * What a text is like, over a register of objectives; the probabilities and {@code none} sum to 1.
 *
 * @param objectives in the order of the register
 * @param none the probability that the text concerns none of them, in [0, 1]
 */
public record Resemblances(List<Resemblance> objectives, double none) {

  public Resemblances {
    objectives = List.copyOf(objectives);
  }

  /**
   * Returns the resemblance to one objective.
   *
   * @throws IllegalArgumentException if the register has no such prototype
   */
  public Resemblance to(ObjectiveId objective) {
    return objectives.stream()
        .filter(resemblance -> resemblance.objective().equals(objective))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no prototype of \"%s\"; there are %s"
                        .formatted(
                            objective, objectives.stream().map(Resemblance::objective).toList())));
  }
}
