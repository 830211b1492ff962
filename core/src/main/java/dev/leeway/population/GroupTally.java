package dev.leeway.population;

import dev.leeway.math.WilsonInterval;
import dev.leeway.measure.TerminalState;
import dev.leeway.objective.ControlLabel;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Sums over the transcripts of one group. Mutable; one thread. */
final class GroupTally {

  /** Counted so far and no further: with as many, Student's quantile is the normal one. */
  private static final int MOST_UNITS = 1_000;

  /** Fields from 0 on count terminal states, in this order. */
  private static final List<TerminalState> STATES = List.of(TerminalState.values());

  private static final int CONTESTED = STATES.size();
  private static final int TESTED = CONTESTED + 1;
  private static final int DISPLACED = CONTESTED + 2;
  private static final int UNCLEAR = CONTESTED + 3;
  private static final int HELD = CONTESTED + 4;
  private static final int PRESSED = CONTESTED + 5;
  private static final int LOSSES = CONTESTED + 6;
  private static final int STAYED = CONTESTED + 7;
  private static final int DURABLE = CONTESTED + 8;
  private static final int GAP = CONTESTED + 9;
  private static final int SAID = CONTESTED + 10;
  private static final int FIELDS = CONTESTED + 11;

  private final ResampledSums sums;
  private final IntegrityTally integrity;
  private final SurvivalTally survival;
  private final DominanceTally dominance;
  private final Set<Long> units = new HashSet<>();
  private final TreeMap<Character, Long> grades = new TreeMap<>();
  private long failed;
  private long ungoverned;
  private long uncontested;

  GroupTally(int resamples) {
    this.sums = new ResampledSums(FIELDS, resamples);
    this.integrity = new IntegrityTally(resamples);
    this.survival = new SurvivalTally(resamples);
    this.dominance = new DominanceTally(resamples);
  }

  void addFailed() {
    failed++;
  }

  void addUngoverned() {
    ungoverned++;
  }

  /**
   * @param unit stands for the name of the unit
   * @param weights of the unit
   */
  void add(Observation seen, long unit, int[] weights) {
    grades.merge(seen.grade(), 1L, Long::sum);
    if (!seen.contested()) {
      uncontested++;
      return;
    }
    if (units.size() < MOST_UNITS) {
      units.add(unit);
    }
    sums.add(STATES.indexOf(seen.terminal()), 1, weights);
    sums.add(CONTESTED, 1, weights);
    sums.add(TESTED, seen.tested() ? 1 : 0, weights);
    sums.add(DISPLACED, seen.displaced() ? 1 : 0, weights);
    sums.add(UNCLEAR, seen.tested() ? 0 : 1, weights);
    sums.add(HELD, seen.held(), weights);
    sums.add(PRESSED, seen.pressed(), weights);
    sums.add(LOSSES, seen.losses(), weights);
    sums.add(STAYED, seen.stayed(), weights);
    sums.add(DURABLE, seen.durable(), weights);
    sums.add(SAID, seen.gap().isPresent() ? 1 : 0, weights);
    sums.add(GAP, seen.gap().orElse(0.0), weights);
    for (Observation.Trial trial : seen.trials()) {
      integrity.add(
          trial.pressure(),
          trial.control() == ControlLabel.CONTROLLED,
          trial.control() == ControlLabel.LOST,
          weights);
    }
    if (seen.tested()) {
      survival.add(seen.lostAt(), seen.trials().size(), weights);
    }
    seen.meetings().forEach(meeting -> dominance.add(meeting, weights));
  }

  long transcripts() {
    return sums.count(CONTESTED) + uncontested + ungoverned + failed;
  }

  long failed() {
    return failed;
  }

  GroupSummary summary() {
    return new GroupSummary(
        new GroupSummary.Counts(
            transcripts(), failed, ungoverned, uncontested, sums.count(CONTESTED), units.size()),
        share(DISPLACED, TESTED),
        share(UNCLEAR, CONTESTED),
        states(),
        share(HELD, PRESSED),
        share(STAYED, LOSSES),
        share(DURABLE, LOSSES),
        integrity.curve(units.size()),
        survival.curve(units.size()),
        dominance.table(),
        gap(),
        grades);
  }

  private ClusteredShare share(int hits, int cases) {
    return ClusteredShare.of(sums, hits, cases, units.size());
  }

  private Map<TerminalState, ClusteredShare> states() {
    var states = new EnumMap<TerminalState, ClusteredShare>(TerminalState.class);
    for (int field = 0; field < STATES.size(); field++) {
      if (sums.count(field) > 0) {
        states.put(STATES.get(field), share(field, CONTESTED));
      }
    }
    return states;
  }

  /** The interval is normal, or Student's: two transcripts of one unit are no interval at all. */
  private Optional<GroupSummary.MeanGap> gap() {
    if (sums.count(SAID) < 2 || units.size() < 2) {
      return Optional.empty();
    }
    double mean = sums.sum(GAP) / sums.sum(SAID);
    double error = Math.sqrt(sums.variance(row -> row.at(GAP) / row.at(SAID)));
    double half = WilsonInterval.student(units.size() - 1) * error;
    return Optional.of(
        new GroupSummary.MeanGap(
            mean, Math.max(-1, mean - half), Math.min(1, mean + half), sums.count(SAID)));
  }
}
