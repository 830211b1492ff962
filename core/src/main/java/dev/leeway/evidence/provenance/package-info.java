/**
 * Which instruction source each of the model's actions serves: a principal's request, an
 * instruction that arrived through content without authority of its own, or neither.
 *
 * <p>A {@code Transcript} comes in; {@link dev.leeway.evidence.provenance.Provenance} goes out,
 * with the spans that every number rests on. The room knows no objective, no belief and no verdict,
 * and no tool, model or benchmark by name. Start with {@link
 * dev.leeway.evidence.provenance.ProvenanceScorer}.
 */
package dev.leeway.evidence.provenance;
