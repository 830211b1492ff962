package dev.leeway.evidence.embedding;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a text's UTF-16 units, as four words; equal for equal strings only. */
public record TextHash(long first, long second, long third, long fourth) {

  /** How many bytes {@link #writeTo} writes. */
  public static final int BYTES = 4 * Long.BYTES;

  private static final int CHUNK_UNITS = 4096;

  /** Returns the hash of a text. */
  public static TextHash of(String text) {
    MessageDigest digest = sha256();
    // Units, not UTF-8: encoding would turn each unpaired surrogate into the same question mark.
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_UNITS * Character.BYTES);
    for (int start = 0; start < text.length(); start += CHUNK_UNITS) {
      int end = Math.min(text.length(), start + CHUNK_UNITS);
      chunk.clear();
      chunk.asCharBuffer().put(text, start, end);
      digest.update(chunk.limit((end - start) * Character.BYTES));
    }
    return readFrom(ByteBuffer.wrap(digest.digest()));
  }

  /** Reads what {@link #writeTo} wrote. */
  public static TextHash readFrom(ByteBuffer source) {
    return new TextHash(source.getLong(), source.getLong(), source.getLong(), source.getLong());
  }

  /** Writes {@link #BYTES} bytes, big-endian. */
  public void writeTo(ByteBuffer target) {
    target.putLong(first).putLong(second).putLong(third).putLong(fourth);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256, this one has not", e);
    }
  }
}
