/**
 * Transcripts as they could have been: edits that leave what matters as it is, so that an analysis
 * of the edited transcript shows what the answer rests on.
 *
 * <p>Comes in: a transcript. Goes out: an edited one. Must not know: labels, what any analysis said
 * of the original. Start with {@link dev.leeway.counterfactual.StripMarkers}.
 */
package dev.leeway.counterfactual;
