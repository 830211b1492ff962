package dev.leeway.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A named stream of bytes: a file, standard input, a request's body. Compressed or not is found
 * from its first bytes, never from the name.
 *
 * @param name as the user gave it; appears in every problem and as the transcripts' source
 */
public record Origin(String name, Opener opener) {

  /** Opens the stream; called once. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** Returns an origin over text that is already in memory. */
  public static Origin of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns an origin over bytes that are already in memory; they are not copied. */
  public static Origin of(String name, byte[] bytes) {
    return new Origin(name, () -> new ByteArrayInputStream(bytes));
  }
}
