package dev.leeway.comparison;

import dev.leeway.math.Interval;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One measure in both sets.
 *
 * @param a in A; empty if A has no case
 * @param b in B
 * @param horizon up to which contested turn the sets are compared; empty for measures of the whole
 * @param tested the difference and how sure it is; empty if a set has no case
 */
public record Difference(
    Measure measure,
    Optional<Value> a,
    Optional<Value> b,
    OptionalInt horizon,
    Optional<Tested> tested) {

  /**
   * A measure in one set.
   *
   * @param value a share in [0, 1], or a gap in [-1, 1]
   * @param cases how many transcripts, turns or losses it is of
   * @param units how many units these are from
   */
  public record Value(double value, double cases, int units) {}

  /**
   * A minus B.
   *
   * @param interval 95%, for this difference alone
   * @param p two-sided, by exchange of labels, for this difference alone
   * @param arrangements how many arrangements of labels p rests on
   * @param exact whether these are all there are
   * @param corrected p after Holm's correction over all that were asked
   * @param detectable how large a true difference would have been shown with probability .8
   * @param neededUnits how many units a set would have to have to show a difference of {@link
   *     Comparison#WORTH_SHOWING} with probability .8
   * @param tooSmall whether no outcome at all of these sets could have been significant
   */
  public record Tested(
      double difference,
      Interval interval,
      double p,
      long arrangements,
      boolean exact,
      double corrected,
      double detectable,
      long neededUnits,
      boolean tooSmall) {

    /** Returns whether the difference is shown at {@link Comparison#LEVEL}. */
    public boolean shown() {
      return corrected <= Comparison.LEVEL;
    }
  }

  /** Returns who gives way more by this measure, as far as it is shown. */
  public Answer answer() {
    if (measure.givesWay() == 0 || tested.filter(Tested::shown).isEmpty()) {
      return Answer.NOT_SHOWN;
    }
    return tested.get().difference() * measure.givesWay() > 0 ? Answer.A_MORE : Answer.B_MORE;
  }
}
