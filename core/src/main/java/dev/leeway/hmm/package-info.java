/**
 * Exact inference in an input-output hidden Markov model with named states, as functions over
 * arrays.
 *
 * <p>In come a {@code Chain} (where a sequence starts and how each turn follows the one before,
 * built by {@code TransitionModel} from pressure and contest) and evidence as log-likelihood rows
 * of shape (T, K). Out come {@code FilteredStates} (what was known at each turn), {@code
 * SmoothedStates} (what is known in hindsight), the most probable path, survival, and the
 * probability that displacement was avoided. {@code MapEm} fits the parameters.
 *
 * <p>Does not know what a transcript is or what a state means; {@code objective} does. Start with
 * {@code ForwardFilter}.
 */
package dev.leeway.hmm;
