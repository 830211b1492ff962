/**
 * What the states mean: the only room where evidence meets the hidden Markov model.
 *
 * <p>Comes in: what was seen at each turn. Goes out: per governing objective a belief over which
 * objective was in control. Must not know: findings, reports. Start with {@code ObjectiveModel}.
 */
package dev.leeway.objective;
