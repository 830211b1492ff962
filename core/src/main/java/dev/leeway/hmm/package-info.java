/**
 * Exact inference in an input-output hidden Markov model, as pure functions over arrays.
 *
 * <p>Does not know what a transcript is or what a state means; {@code objective} does. Start with
 * {@code ForwardFilter}.
 */
package dev.leeway.hmm;
