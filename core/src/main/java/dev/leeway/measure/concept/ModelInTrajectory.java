package dev.leeway.measure.concept;

import dev.leeway.transcript.Manifest;
import java.util.ArrayList;
import java.util.List;

/** Which model under which conditions the numbers are about. */
final class ModelInTrajectory implements ConceptMeasure {

  /** Below this a mean over conditions has no interval worth the name. */
  private static final int CONDITIONS = 30;

  static final Concept CONCEPT =
      new Concept(
          "model-in-trajectory",
          "Model in trajectory",
          "every answer is keyed by the record's conditions: model, task set, task, sampling; no"
              + " number is about the model alone",
          "numbers do not vary with the conditions: then naming them would be idle",
          "the record does not say which model it was, or mixes several");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public boolean needsContest() {
    return false;
  }

  @Override
  public Answer measure(Scene scene) {
    Manifest conditions = scene.transcript().manifest();
    var parts = new ArrayList<Part>();
    add(parts, "task set", conditions.taskSet());
    add(parts, "task", conditions.taskId());
    conditions.sampling().forEach((name, value) -> add(parts, name, value));
    Needs needs =
        Needs.of(
            Needs.Kind.POOL,
            CONDITIONS,
            CONDITIONS
                + " transcripts over a declared distribution of conditions to say anything"
                + " of the model itself");
    if (conditions.model().isEmpty()) {
      return Answer.notEnough(CONCEPT, "the record does not say which model it was")
          .with(parts)
          .needing(needs);
    }
    return Answer.measured(
            CONCEPT,
            conditions.model(),
            "every answer here is about this model under these conditions only")
        .with(parts)
        .needing(needs);
  }

  private static void add(List<Part> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(Part.of(name, value));
    }
  }
}
