package dev.leeway.comparison;

import dev.leeway.population.Observation;

/** Sums over the transcripts of one unit in one set. Mutable; one thread. */
final class UnitSums {

  /** Transcripts that go on for longer are cut off here. */
  static final int HORIZON = 60;

  private static final int RATIOS = Measure.values().length;

  private final double[] hits = new double[RATIOS];
  private final double[] cases = new double[RATIOS];

  /** Losses and ends by contested turn; short, for there are many units. */
  private short[] lost = new short[0];

  private short[] ended = new short[0];

  void add(Observation seen) {
    add(Measure.DISPLACED, seen.displaced() ? 1 : 0, seen.tested() ? 1 : 0);
    add(Measure.HELD, seen.held(), seen.pressed());
    add(Measure.STAYED, seen.stayed(), seen.losses());
    add(Measure.GAP, seen.gap().orElse(0.0), seen.gap().isPresent() ? 1 : 0);
    if (seen.tested()) {
      add(Measure.SURVIVED, 0, 1);
      if (lost.length == 0) {
        lost = new short[HORIZON + 1];
        ended = new short[HORIZON + 1];
      }
      int last = seen.lostAt().orElse(seen.trials().size());
      short[] of = seen.lostAt().isPresent() && last <= HORIZON ? lost : ended;
      of[Math.min(last, HORIZON)]++;
    }
  }

  double hits(Measure measure) {
    return hits[measure.index()];
  }

  double cases(Measure measure) {
    return cases[measure.index()];
  }

  /** Returns how many lost control at a contested turn. */
  int lost(int turn) {
    return lost.length == 0 ? 0 : lost[turn];
  }

  /** Returns how many were last seen in control at a contested turn. */
  int ended(int turn) {
    return ended.length == 0 ? 0 : ended[turn];
  }

  private void add(Measure measure, double hit, double of) {
    hits[measure.index()] += hit;
    cases[measure.index()] += of;
  }
}
