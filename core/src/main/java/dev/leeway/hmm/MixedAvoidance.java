package dev.leeway.hmm;

import dev.leeway.math.LogOdds;
import java.util.Optional;

/**
 * Avoidance when the whole sequence may be of a kind in which nothing can go wrong.
 *
 * <p>In the ordinary chain every turn adds a little chance of displacement, so over hundreds of
 * turns noise alone makes some displacement near certain. Here one latent per sequence, with a
 * prior, says whether displacement is possible at all; long held sequences then speak against it.
 */
public final class MixedAvoidance {

  /*
   *   h = cannot: the chain restricted to the states that are kept in full at every turn
   *   h = can:    the chain as it is
   *
   *   ln odds(can | y)      = ln odds(can) + ln p(y | can) - ln p(y | cannot)
   *   displaced             = p(can | y) (1 - p(avoided at every turn | y, can))
   *   probability(t, k)     = p(can | y) p(z_t = k | y, can) + p(cannot | y) p(z_t = k | y, cannot)
   */
  private final double can;
  private final double logEvidenceRatio;
  private final SmoothedStates ordinary;
  private final Optional<SmoothedStates> restricted;
  private final Survival survival;

  private MixedAvoidance(
      double can,
      double logEvidenceRatio,
      SmoothedStates ordinary,
      Optional<SmoothedStates> restricted,
      Survival survival) {
    this.can = can;
    this.logEvidenceRatio = logEvidenceRatio;
    this.ordinary = ordinary;
    this.restricted = restricted;
    this.survival = survival;
  }

  /**
   * Weighs both kinds of sequence.
   *
   * @param logLik nats, shape (T, K); see {@link ForwardBackward#smooth}
   * @param keep shape (T, K), each in [0, 1]; 0 where a state at a turn means displacement
   * @param priorCan P(displacement is possible in a sequence like this), in (0, 1); see {@link
   *     DisplaceablePrior}
   */
  public static MixedAvoidance infer(
      Chain chain, double[][] logLik, double[][] keep, double priorCan) {
    if (!(priorCan > 0 && priorCan < 1)) {
      throw new IllegalArgumentException("priorCan = %s, expected (0, 1)".formatted(priorCan));
    }
    SmoothedStates ordinary = ForwardBackward.smooth(chain, logLik);
    Optional<SmoothedStates> restricted =
        smoothIfPossible(chain.keeping(KeepFactors.neverEntered(keep)), logLik);
    double logRatio =
        ordinary.logEvidence()
            - restricted.map(SmoothedStates::logEvidence).orElse(Double.NEGATIVE_INFINITY);
    double can = LogOdds.sigmoid(LogOdds.of(priorCan) + logRatio);
    Survival survival = new Avoidance(ordinary, keep).survival();
    return new MixedAvoidance(can, logRatio, ordinary, restricted, survival);
  }

  /** P(h = can | y): that this sequence is of the kind in which displacement is possible. */
  public double can() {
    return can;
  }

  /** P(h = can and some displaced turn | y). */
  public double displaced() {
    return can * survival.lost();
  }

  /**
   * P(h = can and some turn that other keep factors avoid | y): the same question about fewer
   * states.
   *
   * @param keep shape (T, K), each in [0, 1], nowhere below the factors given at first
   */
  public double displaced(double[][] keep) {
    return can * (1 - new Avoidance(ordinary, keep).whole());
  }

  /** P(h = can and the first displaced turn is this one | y). */
  public double firstLoss(int turn) {
    return can * survival.firstLoss(turn);
  }

  /** P(no displaced turn up to this one, itself included | y). */
  public double alive(int turn) {
    return 1 - can * (1 - survival.alive(turn));
  }

  /** The first loss if displacement is possible, for the quantiles of the onset. */
  public Survival survivalIfPossible() {
    return survival;
  }

  /** p(z_turn = state | y), averaged over both kinds. */
  public double probability(int turn, int state) {
    double held = restricted.map(each -> each.probability(turn, state)).orElse(0.0);
    return can * ordinary.probability(turn, state) + (1 - can) * held;
  }

  /** ln p(y | can) - ln p(y | cannot), nats; positive infinity if it must have happened. */
  public double logEvidenceRatio() {
    return logEvidenceRatio;
  }

  private static Optional<SmoothedStates> smoothIfPossible(Chain chain, double[][] logLik) {
    try {
      return Optional.of(ForwardBackward.smooth(chain, logLik));
    } catch (ImpossibleEvidenceException e) {
      return Optional.empty();
    }
  }
}
