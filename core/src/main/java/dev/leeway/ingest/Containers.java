package dev.leeway.ingest;

import dev.leeway.ingest.json.JsonDocument;
import dev.leeway.ingest.json.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Finds out from its beginning what a stream is: compressed, lines of JSON, a document, text. */
final class Containers {

  private static final int GZIP_BUFFER = 1 << 16;

  private Containers() {}

  static ResultSource open(String file, InputStream raw, ReadOptions options) throws IOException {
    InputStream plain = decompressed(raw);
    Head head = Head.take(plain);
    InputStream in = head.followedBy(plain);
    List<Format> json = options.candidates().stream().filter(JsonResults::reads).toList();
    boolean text = options.candidates().contains(Format.PLAIN_TEXT);
    Head.Kind kind = head.kind();
    return switch (kind) {
      case EMPTY -> failed(file, "the file is empty", "Expected at least one transcript.");
      case WIDE ->
          failed(file, "the text is UTF-16 or UTF-32", "Expected UTF-8; convert it with iconv.");
      case ZIP -> failed(file, "the file is a ZIP archive", "Unpack it and give its content.");
      case JSON_LINES, JSON_DOCUMENT -> {
        if (json.isEmpty()) {
          yield new TextResult(file, in, options.limits());
        }
        var records =
            kind == Head.Kind.JSON_LINES
                ? new JsonLines(in, options.limits())
                : new JsonDocument(in, options.limits());
        yield new JsonResults(file, records, json);
      }
      case OTHER -> {
        if (text && (json.isEmpty() || head.hasTurnMarker())) {
          yield new TextResult(file, in, options.limits());
        }
        yield failed(
            file,
            "neither JSON nor text with turns",
            "Expected one of "
                + String.join(", ", Format.labels())
                + "; plain text marks each turn by User: or Assistant: at the start of a line.");
      }
    };
  }

  private static InputStream decompressed(InputStream raw) throws IOException {
    var in = new PushbackInputStream(raw, 2);
    byte[] magic = in.readNBytes(2);
    in.unread(magic);
    boolean gzip = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
    return gzip ? new GZIPInputStream(in, GZIP_BUFFER) : in;
  }

  private static ResultSource failed(String file, String found, String remedy) {
    return new OneResult(new ReadResult.Unreadable(new Problem(file, 1, 1, found, remedy)));
  }
}
