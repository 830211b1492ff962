package dev.leeway.population;

import dev.leeway.math.Interval;
import dev.leeway.math.KaplanMeier;
import java.util.ArrayList;
import java.util.OptionalInt;

/** Losses of control by contested turn. Mutable; one thread. */
final class SurvivalTally {

  /** Transcripts that go on for longer are cut off here, and counted. */
  static final int HORIZON = 60;

  private static final int LOST = 0;
  private static final int CENSORED = HORIZON + 1;

  private final ResampledSums sums;
  private long cut;

  SurvivalTally(int resamples) {
    this.sums = new ResampledSums(2 * (HORIZON + 1), resamples);
  }

  /**
   * @param lostAt the contested turn of the first loss, from 1; empty if never
   * @param contested how many contested turns there were
   */
  void add(OptionalInt lostAt, int contested, int[] weights) {
    int last = lostAt.orElse(contested);
    if (last > HORIZON) {
      cut++;
      sums.add(CENSORED + HORIZON, 1, weights);
    } else {
      sums.add((lostAt.isPresent() ? LOST : CENSORED) + last, 1, weights);
    }
  }

  SurvivalCurve curve(int units) {
    KaplanMeier curve = estimate(sums::sum);
    var steps = new ArrayList<SurvivalCurve.Step>();
    for (int turn = 1; turn <= HORIZON && curve.atRisk(turn) > 0; turn++) {
      Interval interval = curve.interval(turn, units > 1 ? effect(curve, turn) : 1);
      steps.add(
          new SurvivalCurve.Step(
              turn,
              Math.round(curve.atRisk(turn)),
              Math.round(curve.ended(turn)),
              curve.survival(turn),
              interval.low(),
              interval.high()));
    }
    return new SurvivalCurve(Math.round(curve.atRisk(0)), steps, cut);
  }

  /** How much wider the units make the interval than independent transcripts would. */
  private double effect(KaplanMeier curve, int turn) {
    double greenwood = curve.variance(turn);
    return greenwood > 0
        ? Math.max(1, sums.variance(row -> estimate(row).survival(turn)) / greenwood)
        : 1;
  }

  private static KaplanMeier estimate(ResampledSums.Row row) {
    var lost = new double[HORIZON + 1];
    var censored = new double[HORIZON + 1];
    for (int turn = 1; turn <= HORIZON; turn++) {
      lost[turn] = row.at(LOST + turn);
      censored[turn] = row.at(CENSORED + turn);
    }
    return KaplanMeier.of(lost, censored);
  }
}
