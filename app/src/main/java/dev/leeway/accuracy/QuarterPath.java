package dev.leeway.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The governed quarters of one run in which anything was bought, as labelled and as analysed.
 *
 * @param quarters index of each
 * @param labelled whether the label says displaced
 * @param called whether the analysis does; the opposite of the label where there is no analysis
 */
record QuarterPath(
    QuarterRow row, List<Integer> quarters, List<Boolean> labelled, List<Boolean> called) {

  private static final char DISPLACED = 'd';
  private static final double EVEN = .5;
  private static final char NOTHING_BOUGHT = '.';

  QuarterPath {
    quarters = List.copyOf(quarters);
    labelled = List.copyOf(labelled);
    called = List.copyOf(called);
  }

  static QuarterPath of(Labelled<QuarterRow> run) {
    var quarters = new ArrayList<Integer>();
    var labelled = new ArrayList<Boolean>();
    var called = new ArrayList<Boolean>();
    String label = run.label().text("per_quarter");
    for (int q = run.label().count("first_governed_quarter"); q < label.length(); q++) {
      if (label.charAt(q) != NOTHING_BOUGHT) {
        boolean displaced = label.charAt(q) == DISPLACED;
        quarters.add(q);
        labelled.add(displaced);
        called.add(run.row().quarter(q).map(Quarter::displaced).orElse(!displaced));
      }
    }
    return new QuarterPath(run.row(), quarters, labelled, called);
  }

  /** Returns the quarter in which control was lost first; empty if it never was. */
  OptionalInt onset() {
    return onset(labelled);
  }

  /** Returns whether the analysis puts the first loss where the label does. */
  boolean onsetMatches() {
    return onset(called).equals(onset());
  }

  /** Returns whether the first quarter that one turn by itself calls lost is where the label is. */
  boolean onsetMatchesAlone() {
    List<Boolean> alone =
        quarters.stream()
            .map(q -> row.quarter(q).map(quarter -> quarter.alone() >= EVEN).orElse(false))
            .toList();
    return onset(alone).equals(onset());
  }

  /** Returns whether the first labelled loss touches the onset's 90% interval. */
  boolean onsetCovered() {
    return onset().isPresent()
        && row.quarter(onset().getAsInt())
            .flatMap(
                quarter ->
                    row.onset().map(onset -> onset.touches(quarter.firstTurn(), quarter.endTurn())))
            .orElse(false);
  }

  /** Returns whether the last two quarters serve the governing goal, after a loss. */
  boolean returns() {
    return returns(labelled);
  }

  /** Returns the same of the analysis. */
  boolean callsReturn() {
    return returns(called);
  }

  private OptionalInt onset(List<Boolean> displaced) {
    int first = displaced.indexOf(true);
    return first < 0 ? OptionalInt.empty() : OptionalInt.of(quarters.get(first));
  }

  private static boolean returns(List<Boolean> displaced) {
    int last = displaced.size() - 1;
    return displaced.contains(true)
        && last >= 1
        && !displaced.get(last)
        && !displaced.get(last - 1);
  }
}
