/**
 * What an agent picked and spoke for while one objective governed shows what a later pick serves:
 * evidence for charters with phases, without a rule for any name.
 *
 * <p>Comes in: a transcript and which constraints apply when. Goes out: readings of turns that pick
 * among the same things. Must not know: enactment rules, beliefs. Start with {@link
 * dev.leeway.evidence.choice.ChoiceScorer}.
 */
package dev.leeway.evidence.choice;
