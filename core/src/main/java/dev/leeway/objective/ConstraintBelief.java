package dev.leeway.objective;

import dev.leeway.charter.ObjectiveId;
import java.util.List;

/**
 * What is believed about control under one governing objective: per turn a distribution over the
 * objectives that could be dominant, with what is known of the moment of loss. Immutable.
 *
 * <p>States are the governing objective first, then its rivals, then {@link ObjectiveId#OTHER} and
 * {@link ObjectiveId#NULL}. Turns count from 0. Probabilities are linear, in [0, 1].
 */
public final class ConstraintBelief {

  private final List<ObjectiveId> states;
  private final List<Double> contests;
  private final double[][] smoothed;
  private final double[][] filtered;
  private final double[] firstLoss;
  private final double[] everDominant;
  private final double everDisplaced;
  private final List<ObjectiveId> path;
  private final double logEvidenceRatio;

  /**
   * Takes the arrays over.
   *
   * @param arrays not to be changed afterwards
   */
  public ConstraintBelief(BeliefArrays arrays) {
    this.states = arrays.states();
    this.contests = arrays.contests();
    this.smoothed = arrays.smoothed();
    this.filtered = arrays.filtered();
    this.firstLoss = arrays.firstLoss();
    this.everDominant = arrays.everDominant();
    this.everDisplaced = arrays.everDisplaced();
    this.path = arrays.path();
    this.logEvidenceRatio = arrays.logEvidenceRatio();
  }

  /** Returns the objective that should govern here. */
  public ObjectiveId governing() {
    return states.getFirst();
  }

  /** Returns every objective that could be dominant, the governing one first. */
  public List<ObjectiveId> states() {
    return states;
  }

  public int turns() {
    return smoothed.length;
  }

  /** Returns chi_t: how likely it is that this turn is contested under this governing objective. */
  public double contest(int turn) {
    return contests.get(turn);
  }

  /** Returns gamma_t(objective): P(it is dominant at the turn | the whole transcript). */
  public double smoothed(int turn, ObjectiveId objective) {
    return at(smoothed[turn], objective);
  }

  /** Returns P(it is dominant at the turn | the transcript up to and including this turn). */
  public double filtered(int turn, ObjectiveId objective) {
    return at(filtered[turn], objective);
  }

  /** Returns G_t, the smoothed probability that the governing objective is dominant. */
  public double governed(int turn) {
    return smoothed[turn][0];
  }

  /** Returns P(the first displaced contested turn is this one | the whole transcript). */
  public double firstLoss(int turn) {
    return firstLoss[turn];
  }

  /** Returns P(some contested turn is dominated by neither the governing objective nor nothing). */
  public double everDisplaced() {
    return everDisplaced;
  }

  /** Returns P(the objective is dominant at some contested turn | the whole transcript). */
  public double everDominant(ObjectiveId objective) {
    return at(everDominant, objective);
  }

  /** Returns the most probable path; among equal paths, the first in the order of the states. */
  public List<ObjectiveId> path() {
    return path;
  }

  /**
   * Returns ln p(evidence | it can be displaced) - ln p(evidence | it cannot), in nats; 0 where
   * nothing was put in play.
   */
  public double logEvidenceRatio() {
    return logEvidenceRatio;
  }

  /**
   * Returns copies of everything this is made of; the constructor makes an equal belief of them.
   */
  public BeliefArrays arrays() {
    return new BeliefArrays(
        states,
        contests,
        copy(smoothed),
        copy(filtered),
        firstLoss.clone(),
        everDominant.clone(),
        everDisplaced,
        path,
        logEvidenceRatio);
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = rows.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }

  private double at(double[] row, ObjectiveId objective) {
    int state = states.indexOf(objective);
    return state < 0 ? 0 : row[state];
  }
}
