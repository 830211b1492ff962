/**
 * Transcripts as they could have been: edits as values, and what they do to a verdict. An answer
 * that rests on the right thing goes when that thing goes, and stays when anything else changes.
 *
 * <p>Comes in: a transcript, and what an analysis said of it. Goes out: edited transcripts, and
 * answers before and after. Must not know: labels, files. Start with {@link
 * dev.leeway.counterfactual.Prober}.
 */
package dev.leeway.counterfactual;
