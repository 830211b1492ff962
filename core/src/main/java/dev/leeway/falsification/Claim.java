package dev.leeway.falsification;

import java.util.Optional;

/**
 * One thing that a test needs to be so: a statistic beyond a registered bound.
 *
 * @param name of the statistic, with what it is taken on
 * @param statistic empty if the rows do not allow it; then nothing follows
 * @param side on which side of the bound the truth is claimed to lie
 * @param bound registered
 * @param effect registered: how far beyond the bound the truth would lie in the smallest case that
 *     matters; power is stated for it
 */
public record Claim(
    String name, Optional<Sampled> statistic, Side side, double bound, double effect) {

  /** Where the truth is claimed to lie. */
  public enum Side {
    ABOVE,
    BELOW
  }

  /** Returns the two-sided p-value, in (0, 1]; 1 where there is no statistic. */
  public double p() {
    return statistic.map(this::p).orElse(1.0);
  }

  private double p(Sampled sampled) {
    return switch (side) {
      case ABOVE -> sampled.above(bound);
      case BELOW -> sampled.below(bound);
    };
  }

  /**
   * Returns the probability of showing the claim if the truth lay {@code effect} beyond the bound,
   * under a normal approximation with the spread that was found.
   *
   * @param alpha two-sided
   */
  public Optional<Double> power(double alpha) {
    return statistic
        .map(Sampled::spread)
        .filter(spread -> spread > 0)
        .map(spread -> Power.of(effect / spread, alpha));
  }

  /** Returns how many clusters would show it with 80% power, at the spread that was found. */
  public Optional<Long> clustersNeeded(double alpha) {
    return statistic
        .filter(sampled -> sampled.spread() > 0)
        .map(sampled -> Power.needed(sampled.clusters(), effect / sampled.spread(), alpha));
  }
}
