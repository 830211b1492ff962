package dev.leeway.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Reads transcripts out of named streams of bytes:
 *
 * <pre>{@code
 * try (TranscriptStream results = TranscriptReaders.open(origin, ReadOptions.automatic())) {
 *   while (results.hasNext()) {
 *     switch (results.next()) {
 *       case ReadResult.Read read -> analyze(read.transcript());
 *       case ReadResult.Unreadable unreadable -> count(unreadable.problem());
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Compression, container and format are found from the content. Whatever the bytes are, each
 * record becomes a transcript or a problem, within {@link ReadLimits}.
 */
public final class TranscriptReaders {

  private TranscriptReaders() {}

  /**
   * Opens an origin.
   *
   * @throws InputException if the stream cannot be opened or fails at its beginning
   */
  public static TranscriptStream open(Origin origin, ReadOptions options) {
    try {
      InputStream in = origin.opener().open();
      try {
        return new TranscriptStream(origin.name(), in, Containers.open(origin.name(), in, options));
      } catch (EOFException | ZipException e) {
        var once = new OneResult(new ReadResult.Unreadable(damaged(origin.name(), 1)));
        return new TranscriptStream(origin.name(), in, once);
      }
    } catch (IOException e) {
      throw unusable(origin.name(), e);
    }
  }

  /** Reads a whole origin, handing each result to {@code to} as it comes. */
  public static void read(Origin origin, ReadOptions options, Consumer<ReadResult> to) {
    try (TranscriptStream results = open(origin, options)) {
      results.forEachRemaining(to);
    }
  }

  static InputException unusable(String file, IOException cause) {
    String why = cause.getMessage() == null ? "no reason given" : cause.getMessage();
    return new InputException(
        file + ": cannot be read: " + why + ".\nCheck that the file exists and is yours to read.",
        cause);
  }

  static Problem damaged(String file, int line) {
    return new Problem(
        file,
        line,
        1,
        "the compressed data is cut off or damaged here",
        "What came before was read. Copy the file again, or test it with gzip -t.");
  }
}
