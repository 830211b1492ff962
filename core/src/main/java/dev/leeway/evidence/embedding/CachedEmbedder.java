package dev.leeway.evidence.embedding;

import dev.leeway.evidence.Embedder;

/**
 * An embedder that asks a store first. Its answers are those of the embedder behind it, whatever the
 * store remembers.
 */
public final class CachedEmbedder implements Embedder {

  private final Embedder source;
  private final EmbeddingStore store;

  /**
   * @param source what embeds the texts that the store does not know
   * @param store holds embeddings of {@code source} only
   */
  public CachedEmbedder(Embedder source, EmbeddingStore store) {
    this.source = source;
    this.store = store;
  }

  @Override
  public float[] embed(String text) {
    TextHash hash = TextHash.of(text);
    // Two threads may both miss and both embed: the answers are equal, and nobody waits for a lock.
    return store.find(hash).orElseGet(() -> embedAndKeep(hash, text));
  }

  @Override
  public int dimension() {
    return source.dimension();
  }

  @Override
  public String name() {
    return source.name();
  }

  private float[] embedAndKeep(TextHash hash, String text) {
    float[] embedding = source.embed(text);
    store.keep(hash, embedding);
    return embedding;
  }
}
