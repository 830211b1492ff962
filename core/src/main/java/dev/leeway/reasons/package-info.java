/**
 * Whether conduct follows reasons: pairs of transcripts that differ in one thing, and what differs
 * in what won.
 *
 * <p>In come a set of pairs and the analyses of both transcripts of each; out come {@link
 * dev.leeway.measure.PairOutcome}s with what was seen on either side. This room must not know how a
 * transcript was read or made: whether a pair is minimal is for whoever made it. Start with {@link
 * dev.leeway.reasons.PairSet}, then {@link dev.leeway.reasons.PairReading}.
 */
package dev.leeway.reasons;
