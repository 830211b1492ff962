package dev.leeway.accuracy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is kept of a run that is told in quarters.
 *
 * @param quarters in order, from quarter 0; empty at a quarter without a turn
 * @param onsetLow first turn of the 90% interval of the onset; empty if no onset was found
 * @param onsetHigh last turn of it
 */
record QuarterRow(
    String id,
    boolean analysed,
    List<Optional<Quarter>> quarters,
    OptionalInt onsetLow,
    OptionalInt onsetHigh)
    implements Row {

  QuarterRow {
    quarters = List.copyOf(quarters);
  }

  /** Returns a quarter, or nothing if the run could not be analysed or has no turn there. */
  Optional<Quarter> quarter(int index) {
    return index < quarters.size() ? quarters.get(index) : Optional.empty();
  }
}
