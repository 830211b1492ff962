package dev.leeway.onnx;

import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.embedding.CachedEmbedder;
import dev.leeway.evidence.embedding.MemoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The sentence encoder as a program uses it: what was embedded before, in this run or an earlier
 * one, is not embedded again.
 */
public final class LocalEncoder implements Embedder, AutoCloseable {

  /** About 12 MB, the texts of some hundreds of transcripts. */
  private static final int MEMORY_ENTRIES = 8_192;

  /** About 170,000 texts. */
  private static final long MAX_FILE_BYTES = 1L << 28;

  private final OnnxEmbedder model;
  private final Optional<EmbeddingCacheFile> file;
  private final Embedder cached;

  private LocalEncoder(OnnxEmbedder model, Path cacheDirectory) throws IOException {
    this.model = model;
    file = EmbeddingCacheFile.open(cacheDirectory, model.name(), model.dimension(), MAX_FILE_BYTES);
    Embedder behind = model;
    if (file.isPresent()) {
      behind = new CachedEmbedder(model, file.get());
    }
    cached = new CachedEmbedder(behind, new MemoryStore(MEMORY_ENTRIES));
  }

  /**
   * Loads the encoder and opens its cache. If another process has the cache, this one keeps its
   * embeddings in memory only.
   *
   * @param cacheDirectory where libraries, model and embeddings are kept from one run to the next;
   *     made if it is not there
   * @throws EncoderUnavailable if the encoder cannot run here; the message says what to do
   */
  public static LocalEncoder open(Path cacheDirectory) throws EncoderUnavailable {
    OnnxEmbedder model = OnnxEmbedder.load(cacheDirectory);
    try {
      return new LocalEncoder(model, cacheDirectory);
    } catch (IOException e) {
      model.close();
      throw new EncoderUnavailable(
          "its embeddings cannot be kept in " + cacheDirectory,
          "Give a directory that can be written, or remove the files embeddings-*.bin in it.",
          e);
    }
  }

  @Override
  public float[] embed(String text) {
    return cached.embed(text);
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public String name() {
    return model.name();
  }

  /** Returns how many tokens the model reads of a text. */
  public int tokens(String text) {
    return model.tokens(text);
  }

  /** Returns one clause for people if embeddings are not kept for the next run, and why. */
  public Optional<String> notKept() {
    if (file.isEmpty()) {
      return Optional.of("another process has the embedding cache; this one uses memory only");
    }
    return file.get()
        .failure()
        .map(failure -> "the embedding cache failed and is no longer used: " + failure);
  }

  /** Gives memory and files back; to be called when no thread embeds any more. */
  @Override
  public void close() {
    model.close();
    if (file.isPresent()) {
      closeFile(file.get());
    }
  }

  private static void closeFile(EmbeddingCacheFile file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the embedding cache could not be closed", e);
    }
  }
}
