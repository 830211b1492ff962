package dev.leeway.onnx;

import dev.leeway.evidence.embedding.EmbeddingStore;
import dev.leeway.evidence.embedding.TextHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Embeddings of one model, kept in a file from one run to the next. One process at a time has the
 * file. What is damaged in it is forgotten and counted, never answered.
 */
public final class EmbeddingCacheFile implements EmbeddingStore, AutoCloseable {

  /*
   * File: header, then records of equal size, so that a damaged record does not hide the next.
   *
   *   header = magic, format version, dimension, checksum of the model's name, checksum of these
   *   record = SHA-256 of the text (32 bytes), dimension floats, checksum of both
   *
   * All numbers big-endian. A last record that is cut short is overwritten by the next one kept. A
   * file that is full when it is opened loses its older half; one that fills up during a run takes
   * no more until the next.
   */

  static final int FORMAT = 1;
  static final int HEADER_BYTES = 24;

  private static final long MAGIC = 0x4c65657761794531L;

  private final FileChannel file;
  private final int dimension;
  private final long capacity;
  private final Map<TextHash, Long> recordOf = new HashMap<>();
  private long records;
  private long damaged;
  private Optional<IOException> failure = Optional.empty();

  private EmbeddingCacheFile(FileChannel file, int dimension, long maxBytes) {
    this.file = file;
    this.dimension = dimension;
    this.capacity = (maxBytes - HEADER_BYTES) / recordBytes(dimension);
  }

  /**
   * Opens the file of one model in a directory, or makes it; empty if another process has it.
   *
   * @param model the embedder's name; every name has a file of its own
   * @param dimension how many numbers an embedding has
   * @param maxBytes how large the file may grow; room for two embeddings at least
   * @throws IOException if the directory cannot be written or the file cannot be read
   */
  public static Optional<EmbeddingCacheFile> open(
      Path directory, String model, int dimension, long maxBytes) throws IOException {
    if (maxBytes < HEADER_BYTES + 2L * recordBytes(dimension)) {
      throw new IllegalArgumentException(
          "%d bytes do not hold two embeddings of %d numbers".formatted(maxBytes, dimension));
    }
    Files.createDirectories(directory);
    Path path = directory.resolve("embeddings-" + Checksum.of(model) + ".bin");
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (!lock(file)) {
        file.close();
        return Optional.empty();
      }
      var cache = new EmbeddingCacheFile(file, dimension, maxBytes);
      cache.load(header(model, dimension));
      return Optional.of(cache);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public synchronized Optional<float[]> find(TextHash text) {
    Optional<Long> index = Optional.ofNullable(recordOf.get(text));
    if (index.isEmpty() || failure.isPresent()) {
      return Optional.empty();
    }
    try {
      ByteBuffer kept = ByteBuffer.allocate(recordBytes(dimension));
      readFully(kept, position(index.get()));
      // Checked again: the file may have changed since it was opened.
      return isIntact(kept) && TextHash.readFrom(kept).equals(text)
          ? Optional.of(vector(kept))
          : forget(text);
    } catch (IOException e) {
      failure = Optional.of(e);
      return Optional.empty();
    }
  }

  @Override
  public synchronized void keep(TextHash text, float[] embedding) {
    if (embedding.length != dimension) {
      throw new IllegalArgumentException(
          "embedding has %d numbers, expected %d".formatted(embedding.length, dimension));
    }
    if (failure.isPresent() || records >= capacity || recordOf.containsKey(text)) {
      return;
    }
    try {
      writeFully(encode(text, embedding), position(records));
      recordOf.put(text, records);
      records++;
    } catch (IOException e) {
      failure = Optional.of(e);
    }
  }

  /** Returns how many embeddings can be found. */
  public synchronized int size() {
    return recordOf.size();
  }

  /** Returns how many records were dropped because their checksum did not match. */
  public synchronized long damaged() {
    return damaged;
  }

  /** Returns why the file is no longer used, a full disk for example; empty while it is. */
  public synchronized Optional<IOException> failure() {
    return failure;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  private static boolean lock(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static ByteBuffer header(String model, int dimension) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    header.putLong(MAGIC).putInt(FORMAT).putInt(dimension);
    header.putInt((int) Long.parseLong(Checksum.of(model), 16));
    header.putInt(Checksum.of(header.duplicate().flip()));
    return header.flip();
  }

  private void load(ByteBuffer header) throws IOException {
    ByteBuffer found = ByteBuffer.allocate(HEADER_BYTES);
    if (file.size() < HEADER_BYTES || !readFully(found, 0).equals(header)) {
      file.truncate(0);
      writeFully(header, 0);
      return;
    }
    int recordBytes = recordBytes(dimension);
    records = (file.size() - HEADER_BYTES) / recordBytes;
    if (records >= capacity) {
      dropOlderHalf();
    }
    file.truncate(position(records));
    ByteBuffer kept = ByteBuffer.allocate(recordBytes);
    for (long index = 0; index < records; index++) {
      readFully(kept.clear(), position(index));
      if (isIntact(kept)) {
        recordOf.put(TextHash.readFrom(kept), index);
      } else {
        damaged++;
      }
    }
  }

  /** Moves the newer half to the front. Stopped half-way, it leaves records twice, none wrong. */
  private void dropOlderHalf() throws IOException {
    long remaining = capacity / 2;
    ByteBuffer kept = ByteBuffer.allocate(recordBytes(dimension));
    for (long index = 0; index < remaining; index++) {
      readFully(kept.clear(), position(records - remaining + index));
      writeFully(kept, position(index));
    }
    records = remaining;
  }

  private Optional<float[]> forget(TextHash text) {
    recordOf.remove(text);
    damaged++;
    return Optional.empty();
  }

  private ByteBuffer encode(TextHash text, float[] embedding) {
    ByteBuffer encoded = ByteBuffer.allocate(recordBytes(dimension));
    text.writeTo(encoded);
    for (float number : embedding) {
      encoded.putFloat(number);
    }
    encoded.putInt(Checksum.of(encoded.duplicate().flip()));
    return encoded.flip();
  }

  private static boolean isIntact(ByteBuffer encoded) {
    int content = encoded.limit() - Integer.BYTES;
    return Checksum.of(encoded.slice(0, content)) == encoded.getInt(content);
  }

  private float[] vector(ByteBuffer afterHash) {
    var vector = new float[dimension];
    afterHash.asFloatBuffer().get(vector);
    return vector;
  }

  private long position(long index) {
    return HEADER_BYTES + index * recordBytes(dimension);
  }

  private static int recordBytes(int dimension) {
    return TextHash.BYTES + dimension * Float.BYTES + Integer.BYTES;
  }

  private ByteBuffer readFully(ByteBuffer target, long position) throws IOException {
    while (target.hasRemaining()) {
      if (file.read(target, position + target.position()) < 0) {
        throw new IOException(
            "the embedding cache ends before byte %d".formatted(position + target.limit()));
      }
    }
    return target.flip();
  }

  private void writeFully(ByteBuffer source, long position) throws IOException {
    long start = position - source.position();
    while (source.hasRemaining()) {
      file.write(source, start + source.position());
    }
  }
}
