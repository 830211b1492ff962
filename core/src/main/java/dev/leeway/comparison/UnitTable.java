package dev.leeway.comparison;

import dev.leeway.math.PoissonWeights;
import dev.leeway.population.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums by unit and set. Beyond {@value #MOST} units, a new one is joined with an earlier one picked
 * by its name: units become larger and stay independent, and memory stays bounded. Mutable; one
 * thread.
 */
final class UnitTable {

  static final int MOST = 50_000;

  /** The sums of one unit in A and in B. */
  record Row(UnitSums a, UnitSums b) {

    UnitSums of(Side side) {
      return side == Side.A ? a : b;
    }
  }

  private final Map<Long, Row> byKey = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  void add(Side side, String unit, Observation seen) {
    row(PoissonWeights.key(unit)).of(side).add(seen);
  }

  /** Returns the rows, in the order in which their units came. */
  List<Row> rows() {
    return List.copyOf(rows);
  }

  private Row row(long key) {
    Row found = byKey.get(key);
    if (found != null) {
      return found;
    }
    if (rows.size() >= MOST) {
      return rows.get(Math.floorMod(key, MOST));
    }
    var row = new Row(new UnitSums(), new UnitSums());
    byKey.put(key, row);
    rows.add(row);
    return row;
  }
}
