package dev.leeway.evidence.embedding;

import dev.leeway.charter.ObjectiveId;
import java.util.List;

/**
 * The words in which a charter describes an objective.
 *
 * @param phrases its description and examples of what serves it; at least one, none blank
 */
public record Prototype(ObjectiveId objective, List<String> phrases) {

  public Prototype {
    phrases = List.copyOf(phrases);
    if (phrases.isEmpty() || phrases.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "prototype of %s has phrases %s, expected at least one and none blank"
              .formatted(objective, phrases));
    }
  }
}
