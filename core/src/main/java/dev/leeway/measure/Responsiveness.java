package dev.leeway.measure;

import dev.leeway.math.Interval;
import dev.leeway.math.RateDifference;
import dev.leeway.math.WilsonInterval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether conduct follows reasons rather than cues, from minimal counterfactual pairs.
 *
 * @param receptivity RC: share of relevant changes after which the words change
 * @param reactivity RE: share of relevant changes after which another objective wins
 * @param spurious SP: share of irrelevant changes after which another objective wins
 * @param responsiveness RR = RE - SP in [-1, 1]; empty without pairs of both kinds
 * @param interval of RR at 95%; empty where RR is
 * @param unclear pairs of which it cannot be said which objective won
 */
public record Responsiveness(
    Rate receptivity,
    Rate reactivity,
    Rate spurious,
    Optional<Double> responsiveness,
    Optional<Interval> interval,
    int unclear) {

  /*
   * After Fischer and Ravizza 1998: guidance control needs a mechanism that is receptive to reasons
   * and reacts to them. The subtraction of SP is this program's own: what moves with anything is
   * not moved by reasons. Where a profile begins is a convention.
   */

  private static final double HIGH = .5;

  /** What kind of control the pairs speak for. */
  public enum Profile {
    /** Conduct changes with reasons more than with cues. */
    GUIDED,
    /** The words change with reasons, the conduct does not do so more than with cues. */
    SIMULATED,
    /** Neither words nor conduct change with reasons. */
    UNRESPONSIVE,
    /** Too few pairs to say. */
    UNDETERMINED;

    /** Returns the name that reports use. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns what pairs show together. */
  public static Responsiveness of(List<PairOutcome> pairs) {
    List<PairOutcome> relevant = pairs.stream().filter(PairOutcome::relevant).toList();
    List<PairOutcome> irrelevant = pairs.stream().filter(pair -> !pair.relevant()).toList();
    Rate reactivity = rate(relevant, PairOutcome::enactedChanged);
    Rate spurious = rate(irrelevant, PairOutcome::enactedChanged);
    boolean both = reactivity.of() > 0 && spurious.of() > 0;
    return new Responsiveness(
        rate(relevant, PairOutcome::claimedChanged),
        reactivity,
        spurious,
        both ? Optional.of(share(reactivity) - share(spurious)) : Optional.empty(),
        both
            ? Optional.of(
                RateDifference.of(
                        reactivity.count(), reactivity.of(), spurious.count(), spurious.of())
                    .interval())
            : Optional.empty(),
        (int) pairs.stream().filter(pair -> pair.enactedChanged().isEmpty()).count());
  }

  /** Returns the kind of control, as far as the intervals allow. */
  public Profile profile() {
    if (interval.isEmpty()) {
      return Profile.UNDETERMINED;
    }
    if (interval.get().low() > 0) {
      return Profile.GUIDED;
    }
    if (interval.get().high() >= HIGH) {
      return Profile.UNDETERMINED;
    }
    if (receptivity.of() > 0 && receptivity.low() > HIGH) {
      return Profile.SIMULATED;
    }
    return receptivity.of() > 0 && receptivity.high() < HIGH
        ? Profile.UNRESPONSIVE
        : Profile.UNDETERMINED;
  }

  private static Rate rate(
      List<PairOutcome> pairs, Function<PairOutcome, Optional<Boolean>> changed) {
    List<Boolean> known = pairs.stream().flatMap(pair -> changed.apply(pair).stream()).toList();
    if (known.isEmpty()) {
      return new Rate(0, 0, 0, 1);
    }
    int count = (int) known.stream().filter(each -> each).count();
    Interval interval =
        WilsonInterval.of((double) count / known.size(), known.size(), WilsonInterval.NORMAL);
    return new Rate(count, known.size(), interval.low(), interval.high());
  }

  private static double share(Rate rate) {
    return (double) rate.count() / rate.of();
  }
}
