/**
 * What many transcripts say of a charter: where its fit has gone, what another version would have
 * said, and whose values won.
 *
 * <p>Comes in: analyses of two or more sets of transcripts. Goes out: values with intervals and
 * citations, which {@code report} writes. Must not know: files, labels' origin, or how an analysis
 * is shown. Start with {@link dev.leeway.weave.staleness.StalenessStudy}, {@link
 * dev.leeway.weave.replay.ReplayStudy} and {@link dev.leeway.weave.pluralism.PluralismStudy}.
 */
package dev.leeway.weave;
