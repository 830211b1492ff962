/**
 * Two sets of transcripts: which gives way more, with intervals and p values that know which
 * transcripts resemble each other, what could have been seen, and what could not.
 *
 * <p>Comes in: {@code Outcome}s of either set, one by one, of which sums per unit are kept. Goes
 * out: {@code ComparisonResult}. Must not know: files, reports, how anything was inferred. Start
 * with {@link dev.leeway.comparison.Comparison}.
 */
package dev.leeway.comparison;
