package dev.leeway.objective;

import dev.leeway.charter.ObjectiveId;
import java.util.List;
import java.util.Optional;

/**
 * What is believed about control in one transcript: once per governing objective (level B), and the
 * ledger of conflicts with its strengths (level A), which needs no hidden state.
 */
public record ObjectiveBelief(List<ConstraintBelief> constraints, ConflictLedger ledger) {

  public ObjectiveBelief {
    constraints = List.copyOf(constraints);
  }

  /** Returns the belief under one governing objective. */
  public Optional<ConstraintBelief> under(ObjectiveId governing) {
    return constraints.stream().filter(each -> each.governing().equals(governing)).findFirst();
  }
}
