package dev.leeway.evidence.embedding;

import java.util.Optional;

/**
 * Embeddings kept by the hash of their text. It may forget at any time and never gives back anything
 * but what was kept. Implementations are safe for use by several threads.
 */
public interface EmbeddingStore {

  /** Returns the embedding of the text with this hash, as a new array, if it is still known. */
  Optional<float[]> find(TextHash text);

  /** Keeps a copy of an embedding, if there is room. */
  void keep(TextHash text, float[] embedding);
}
