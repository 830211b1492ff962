package dev.leeway.evidence.embedding;

import java.util.LinkedHashMap;
import java.util.Optional;

/** Keeps the embeddings that were used last, up to a number of entries, while the program runs. */
public final class MemoryStore implements EmbeddingStore {

  private static final float LOAD_FACTOR = 0.75f;

  private final int capacity;
  private final LinkedHashMap<TextHash, float[]> leastRecentFirst =
      new LinkedHashMap<>(16, LOAD_FACTOR, /* accessOrder= */ true);

  /**
   * @param capacity how many embeddings are kept at most, 1 or more
   */
  public MemoryStore(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is %d, expected 1 or more".formatted(capacity));
    }
    this.capacity = capacity;
  }

  @Override
  public synchronized Optional<float[]> find(TextHash text) {
    return Optional.ofNullable(leastRecentFirst.get(text)).map(float[]::clone);
  }

  @Override
  public synchronized void keep(TextHash text, float[] embedding) {
    leastRecentFirst.put(text, embedding.clone());
    if (leastRecentFirst.size() > capacity) {
      leastRecentFirst.pollFirstEntry();
    }
  }

  /** Returns how many embeddings are kept now. */
  public synchronized int size() {
    return leastRecentFirst.size();
  }
}
