package dev.leeway.accuracy;

import java.util.List;
import java.util.Optional;

/**
 * What is kept of a run that is told in quarters.
 *
 * @param quarters in order, from quarter 0; empty at a quarter without a turn
 * @param onset where the belief puts the first loss; empty if nowhere
 */
record QuarterRow(
    String id, boolean analysed, List<Optional<Quarter>> quarters, Optional<OnsetInterval> onset)
    implements Row {

  QuarterRow {
    quarters = List.copyOf(quarters);
  }

  /** Returns a quarter, or nothing if the run could not be analysed or has no turn there. */
  Optional<Quarter> quarter(int index) {
    return index < quarters.size() ? quarters.get(index) : Optional.empty();
  }
}
