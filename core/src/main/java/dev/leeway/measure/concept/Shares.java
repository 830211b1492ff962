package dev.leeway.measure.concept;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.math.BetaInterval;
import dev.leeway.math.Interval;
import dev.leeway.math.PoissonBinomial;
import dev.leeway.measure.TurnMeasure;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Means and shares over turns, with their 95% intervals. */
final class Shares {

  static final double LEVEL = .95;
  private static final double JEFFREYS = .5;

  private Shares() {}

  /** The mean over turns; 0 for none. */
  static double mean(List<TurnMeasure> turns, ToDoubleFunction<TurnMeasure> value) {
    return turns.stream().mapToDouble(value).average().orElse(0);
  }

  /** mean_x[gamma_t(state)] over the contested turns. */
  static double control(Scene scene, ObjectiveId state) {
    return mean(scene.contested(), turn -> scene.belief().smoothed(turn.turn(), state));
  }

  /**
   * At which share of the contested turns a state ruled, as far as the belief says: turns count as
   * independent given the whole transcript, so the interval is that of certainty, not of other
   * transcripts.
   */
  static Interval controlInterval(Scene scene, ObjectiveId state) {
    double[] masses =
        scene.contested().stream()
            .mapToDouble(turn -> Math.clamp(scene.belief().smoothed(turn.turn(), state), 0, 1))
            .toArray();
    return PoissonBinomial.share(masses, LEVEL);
  }

  /** The interval of a rate under Beta(.5, .5). */
  static Interval rate(int count, int of) {
    return BetaInterval.of(count + JEFFREYS, of - count + JEFFREYS, LEVEL);
  }

  /** The same where cases weigh differently: counts may be fractions. */
  static Interval rate(double count, double of) {
    return BetaInterval.of(count + JEFFREYS, of - count + JEFFREYS, LEVEL);
  }

  /** "1 turn", "2 turns". */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static String percent(double share) {
    return Math.round(100 * share) + "%";
  }
}
