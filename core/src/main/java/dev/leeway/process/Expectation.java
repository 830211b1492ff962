package dev.leeway.process;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One constraint of a charter with the process that put it there.
 *
 * @param constraint its id
 * @param mode whether it fixes what must hold, or only permits
 * @param proposal by whose adoption it stands as it does; empty if it stood so before the record
 */
public record Expectation(
    String constraint, Constraint.Mode mode, Optional<String> proposal, Completeness completeness) {

  /**
   * Returns one expectation per constraint of the charter in force, in the charter's order.
   *
   * @param editions that the record names
   */
  public static List<Expectation> of(CharterRecord record, Editions editions, Charter charter) {
    var expectations = new ArrayList<Expectation>();
    for (Constraint constraint : charter.constraints()) {
      expectations.add(of(record, editions, charter, constraint));
    }
    return List.copyOf(expectations);
  }

  private static Expectation of(
      CharterRecord record, Editions editions, Charter charter, Constraint constraint) {
    Optional<Step.Decision> since = Optional.empty();
    boolean stands = false;
    for (RecordEntry entry : record.changes()) {
      boolean has =
          CharterRecord.edition(entry)
              .flatMap(editions::charter)
              .filter(each -> each.constraints().contains(constraint))
              .isPresent();
      if (has && !stands && entry.step() instanceof Step.Decision decision) {
        since = Optional.of(decision);
      } else if (!has) {
        since = Optional.empty();
      }
      stands = has;
    }
    return new Expectation(
        constraint.id(),
        constraint.mode(),
        since.map(Step.Decision::proposal),
        since
            .flatMap(decision -> completeness(record, decision))
            .orElseGet(() -> Completeness.ofOpening(charter)));
  }

  private static Optional<Completeness> completeness(CharterRecord record, Step.Decision decision) {
    RecordEntry entry = record.proposals().get(decision.proposal());
    return entry != null && entry.step() instanceof Step.Proposal proposal
        ? Optional.of(Completeness.of(proposal, decision))
        : Optional.empty();
  }
}
