package dev.leeway.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a file is taken for, from its beginning. */
final class Heads {

  private Heads() {}

  static boolean linesOfJson(byte[] bytes) {
    try {
      return Head.take(new ByteArrayInputStream(bytes)).kind() == Head.Kind.JSON_LINES;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
