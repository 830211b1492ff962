package dev.leeway.ingest;

import dev.leeway.ingest.inspect.InspectArchive;
import dev.leeway.ingest.json.Envelope;
import dev.leeway.ingest.json.JsonDocument;
import dev.leeway.ingest.json.JsonLines;
import dev.leeway.ingest.json.RecordSource;
import dev.leeway.ingest.otel.OtlpProtobuf;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Finds out from its beginning what a stream is: compressed, lines of JSON, a document, text. */
final class Containers {

  private static final int GZIP_BUFFER = 1 << 16;

  private Containers() {}

  static ResultSource open(String file, InputStream raw, ReadOptions options) throws IOException {
    InputStream plain = decompressed(raw);
    Head head = Head.take(plain);
    InputStream in = head.followedBy(plain);
    return switch (head.kind()) {
      case EMPTY -> failed(file, "the file is empty", "Expected at least one transcript.");
      case WIDE ->
          failed(file, "the text is UTF-16 or UTF-32", "Expected UTF-8; convert it with iconv.");
      case PROTOBUF -> protobuf(file, in, options);
      case ZIP -> archive(file, in, options);
      case JSON_LINES -> json(file, new JsonLines(in, options.limits()), options);
      case JSON_DOCUMENT -> json(file, document(in, options), options);
      case STEPS -> text(file, in, Format.ODCV, "text in numbered steps", options);
      case TEXT -> text(file, in, Format.PLAIN_TEXT, "text with turns, not JSON", options);
      case OTHER -> mismatch(file, "neither JSON nor text with turns", options);
    };
  }

  /** Reads text as the likely format, or as the one that the user insists on. */
  private static ResultSource text(
      String file, InputStream in, Format likely, String found, ReadOptions options) {
    return Stream.concat(Stream.of(likely), TextResult.FORMATS.stream())
        .filter(options.candidates()::contains)
        .findFirst()
        .<ResultSource>map(format -> new TextResult(file, in, format, options.limits()))
        .orElseGet(() -> mismatch(file, found, options));
  }

  private static ResultSource json(String file, RecordSource records, ReadOptions options) {
    List<Format> formats = options.candidates().stream().filter(JsonFormats::reads).toList();
    return formats.isEmpty()
        ? mismatch(file, "JSON, not text", options)
        : new JsonResults(file, records, formats, options);
  }

  private static RecordSource document(InputStream in, ReadOptions options) throws IOException {
    List<Envelope> envelopes = JsonFormats.envelopes(options.candidates());
    return new JsonDocument(in, options.limits(), envelopes);
  }

  private static ResultSource archive(String file, InputStream in, ReadOptions options) {
    return options.candidates().contains(Format.INSPECT)
        ? new JsonResults(
            file, new InspectArchive(in, options.limits()), List.of(Format.INSPECT), options)
        : mismatch(file, "a ZIP archive", options);
  }

  private static ResultSource protobuf(String file, InputStream in, ReadOptions options) {
    return options.candidates().contains(Format.OTEL_GENAI)
        ? new JsonResults(
            file, new OtlpProtobuf(in, options.limits()), List.of(Format.OTEL_GENAI), options)
        : mismatch(file, "OTLP as protobuf", options);
  }

  private static ResultSource mismatch(String file, String found, ReadOptions options) {
    String wanted =
        options.candidates().stream().map(Format::label).collect(Collectors.joining(", "));
    return failed(
        file,
        found,
        "Expected "
            + wanted
            + "; plain text marks each turn by User: or Assistant: at the start of a line.");
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
