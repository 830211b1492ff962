package dev.leeway.comparison;

import dev.leeway.math.LabelExchange.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The units that have a case of one measure, and the measure of any resample or rearrangement of
 * them. Immutable.
 */
abstract class MeasureRows {

  private final Place[] places;

  MeasureRows(Place[] places) {
    this.places = places;
  }

  /** Returns the rows of a measure, of the units that have a case of it in either set. */
  static MeasureRows of(Measure measure, List<UnitTable.Row> table) {
    List<UnitTable.Row> rows =
        table.stream().filter(row -> row.a().cases(measure) + row.b().cases(measure) > 0).toList();
    Place[] places = rows.stream().map(row -> place(row, measure)).toArray(Place[]::new);
    return measure == Measure.SURVIVED
        ? new SurvivalRows(rows, places)
        : new RatioRows(measure, rows, places);
  }

  private static Place place(UnitTable.Row row, Measure measure) {
    if (row.a().cases(measure) > 0 && row.b().cases(measure) > 0) {
      return Place.BOTH;
    }
    return row.a().cases(measure) > 0 ? Place.FIRST : Place.SECOND;
  }

  Place[] places() {
    return places.clone();
  }

  int units() {
    return places.length;
  }

  int units(Side side) {
    Place alone = side == Side.A ? Place.FIRST : Place.SECOND;
    return (int)
        Arrays.stream(places).filter(place -> place == alone || place == Place.BOTH).count();
  }

  /** Returns A minus B, each unit counted as often as its weight. */
  OptionalDouble difference(int[] weights) {
    return difference(weights, new boolean[places.length]);
  }

  /** Returns A minus B, had the marked units been in the other set. */
  OptionalDouble difference(boolean[] exchanged) {
    var once = new int[places.length];
    Arrays.fill(once, 1);
    return difference(once, exchanged);
  }

  private OptionalDouble difference(int[] weights, boolean[] exchanged) {
    double a = value(Side.A.index(), weights, exchanged);
    double b = value(Side.B.index(), weights, exchanged);
    return Double.isNaN(a) || Double.isNaN(b) ? OptionalDouble.empty() : OptionalDouble.of(a - b);
  }

  /** Returns the measure in one set as it is; NaN if it has no case. */
  double value(Side side) {
    var once = new int[places.length];
    Arrays.fill(once, 1);
    return value(side.index(), once, new boolean[places.length]);
  }

  /** Returns up to which contested turn the sets are compared, if that bears on the measure. */
  OptionalInt horizon() {
    return OptionalInt.empty();
  }

  /** Returns how many cases one set has. */
  abstract double cases(Side side);

  /**
   * Returns the measure in one set.
   *
   * @param side as {@link Side#index}
   * @return NaN if there is no case
   */
  abstract double value(int side, int[] weights, boolean[] exchanged);

  /** A ratio of sums: a share, or a mean. */
  private static final class RatioRows extends MeasureRows {

    private final double[][] hits;
    private final double[][] cases;

    RatioRows(Measure measure, List<UnitTable.Row> rows, Place[] places) {
      super(places);
      hits = new double[2][rows.size()];
      cases = new double[2][rows.size()];
      for (Side side : Side.values()) {
        for (int unit = 0; unit < rows.size(); unit++) {
          hits[side.index()][unit] = rows.get(unit).of(side).hits(measure);
          cases[side.index()][unit] = rows.get(unit).of(side).cases(measure);
        }
      }
    }

    @Override
    double cases(Side side) {
      return Arrays.stream(cases[side.index()]).sum();
    }

    @Override
    double value(int side, int[] weights, boolean[] exchanged) {
      double hit = 0;
      double of = 0;
      for (int unit = 0; unit < weights.length; unit++) {
        int from = exchanged[unit] ? 1 - side : side;
        hit += weights[unit] * hits[from][unit];
        of += weights[unit] * cases[from][unit];
      }
      return of > 0 ? hit / of : Double.NaN;
    }
  }

  /** The mean of the Kaplan-Meier curve up to a turn that enough transcripts of both reach. */
  private static final class SurvivalRows extends MeasureRows {

    /** With fewer at risk in a set, its curve there is mostly chance. */
    private static final int FEWEST_AT_RISK = 5;

    /** What happened to some transcripts of a unit, in one set, at one contested turn. */
    private record Event(int unit, int side, int turn, int lost, int ended) {}

    private final List<Event> events = new ArrayList<>();
    private final int last;

    SurvivalRows(List<UnitTable.Row> rows, Place[] places) {
      super(places);
      for (int unit = 0; unit < rows.size(); unit++) {
        for (Side side : Side.values()) {
          add(unit, side, rows.get(unit).of(side));
        }
      }
      last = Math.min(reach(Side.A), reach(Side.B));
    }

    @Override
    OptionalInt horizon() {
      return OptionalInt.of(last);
    }

    @Override
    double cases(Side side) {
      return events.stream()
          .filter(event -> event.side == side.index())
          .mapToDouble(event -> event.lost + event.ended)
          .sum();
    }

    @Override
    double value(int side, int[] weights, boolean[] exchanged) {
      var lost = new double[UnitSums.HORIZON + 1];
      var leaving = new double[UnitSums.HORIZON + 1];
      double atRisk = 0;
      for (Event event : events) {
        if ((exchanged[event.unit] ? 1 - event.side : event.side) == side) {
          int weight = weights[event.unit];
          lost[event.turn] += weight * event.lost;
          leaving[event.turn] += weight * (event.lost + event.ended);
          atRisk += weight * (event.lost + event.ended);
        }
      }
      if (!(atRisk > 0)) {
        return Double.NaN;
      }
      double kept = 1;
      double sum = 0;
      for (int turn = 1; turn <= last; turn++) {
        kept *= atRisk > 0 ? 1 - lost[turn] / atRisk : 1;
        sum += kept;
        atRisk -= leaving[turn];
      }
      return sum / last;
    }

    private void add(int unit, Side side, UnitSums sums) {
      for (int turn = 0; turn <= UnitSums.HORIZON; turn++) {
        if (sums.lost(turn) + sums.ended(turn) > 0) {
          events.add(new Event(unit, side.index(), turn, sums.lost(turn), sums.ended(turn)));
        }
      }
    }

    /** The last contested turn that enough transcripts of a set reach; at least the first. */
    private int reach(Side side) {
      double enough = Math.min(FEWEST_AT_RISK, cases(side));
      int reach = 1;
      for (int turn = 1; turn <= UnitSums.HORIZON; turn++) {
        int from = turn;
        double atRisk =
            events.stream()
                .filter(event -> event.side == side.index() && event.turn >= from)
                .mapToDouble(event -> event.lost + event.ended)
                .sum();
        reach = atRisk >= enough ? turn : reach;
      }
      return reach;
    }
  }
}
