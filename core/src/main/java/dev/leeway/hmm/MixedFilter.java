package dev.leeway.hmm;

import dev.leeway.math.LogOdds;
import java.util.Optional;

/**
 * {@link MixedAvoidance} for live use: what is known at each turn from that turn and the ones
 * before it, when the whole sequence may be of a kind in which displacement cannot happen.
 */
public final class MixedFilter {

  /*
   *   ln odds(can | y_0..y_t) = ln odds(can) + ln p(y_0..y_t | can) - ln p(y_0..y_t | cannot)
   *   probability(t, k)       = p(can | y_0..y_t) p(z_t = k | y_0..y_t, can) + the same for cannot
   */
  private final double logPriorOdds;
  private final FilteredStates ordinary;
  private final Optional<FilteredStates> restricted;

  private MixedFilter(
      double logPriorOdds, FilteredStates ordinary, Optional<FilteredStates> restricted) {
    this.logPriorOdds = logPriorOdds;
    this.ordinary = ordinary;
    this.restricted = restricted;
  }

  /** Filters one sequence; the parameters are those of {@link MixedAvoidance#infer}. */
  public static MixedFilter infer(
      Chain chain, double[][] logLik, double[][] keep, double priorCan) {
    FilteredStates ordinary = ForwardFilter.filter(chain, logLik);
    return new MixedFilter(
        LogOdds.of(priorCan),
        ordinary,
        filterIfPossible(chain.keeping(KeepFactors.neverEntered(keep)), logLik));
  }

  /** p(z_turn = state | y_0..y_turn), averaged over both kinds of sequence. */
  public double probability(int turn, int state) {
    double can = can(turn);
    double held = restricted.map(each -> each.probability(turn, state)).orElse(0.0);
    return can * ordinary.probability(turn, state) + (1 - can) * held;
  }

  private double can(int turn) {
    double without =
        restricted.map(each -> each.logEvidence(turn)).orElse(Double.NEGATIVE_INFINITY);
    return LogOdds.sigmoid(logPriorOdds + ordinary.logEvidence(turn) - without);
  }

  private static Optional<FilteredStates> filterIfPossible(Chain chain, double[][] logLik) {
    try {
      return Optional.of(ForwardFilter.filter(chain, logLik));
    } catch (ImpossibleEvidenceException e) {
      return Optional.empty();
    }
  }
}
