package dev.leeway.measure;

import dev.leeway.charter.ObjectiveId;
import java.util.List;
import java.util.Optional;

/**
 * The measures of a transcript, once per governing objective.
 *
 * @param constraints the one that fared worst first; never empty unless the charter names nothing
 *     that governs
 */
public record Measures(List<ConstraintMeasures> constraints) {

  public Measures {
    constraints = List.copyOf(constraints);
  }

  /** Returns the governing objective that fared worst: the transcript's own verdict. */
  public Optional<ConstraintMeasures> worst() {
    return constraints.stream().findFirst();
  }

  /** Returns the measures under one governing objective. */
  public Optional<ConstraintMeasures> under(ObjectiveId governing) {
    return constraints.stream()
        .filter(each -> each.verdict().governing().equals(governing))
        .findFirst();
  }
}
