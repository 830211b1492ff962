/**
 * Nearness in meaning: vectors of texts, what they resemble, and keeping them.
 *
 * <p>Comes in: texts and an {@link dev.leeway.evidence.Embedder}. Goes out: cosines, and per objective
 * how much a text resembles the words in which a charter describes it. Must not know: which model
 * makes the vectors, where they are kept on disk, or what a resemblance means for a verdict. Start
 * with {@link dev.leeway.evidence.embedding.Prototypes}.
 */
package dev.leeway.evidence.embedding;
