package dev.leeway.training;

import dev.leeway.evidence.head.FeatureVector;
import java.util.List;

/**
 * Something with a known answer.
 *
 * @param id the transcript it was taken from; of two that are compared, the pair
 * @param label index of its class; for a yes-or-no head 1 is yes
 * @param groups one key for each way in which examples belong together (the same prompt, the same
 *     model); every example of a set has as many, in the same order
 */
public record Example(String id, FeatureVector features, int label, List<String> groups) {

  public Example {
    groups = List.copyOf(groups);
    if (label < 0) {
      throw new IllegalArgumentException("%s: label %d, expected 0 or more".formatted(id, label));
    }
  }
}
