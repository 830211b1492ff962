package dev.leeway.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.leeway.ingest.odcv.OdcvFormat;
import dev.leeway.ingest.otel.OtlpProtobuf;
import dev.leeway.ingest.text.TurnMarker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of a stream, looked at before anything is read. */
final class Head {

  private static final int LENGTH = 1 << 18;

  /** Two lines that agree in this many first bytes are records of one kind. */
  private static final int ALIKE = 6;

  /** What the stream is. */
  enum Kind {
    EMPTY,
    /** Text of two or four bytes a character. */
    WIDE,
    ZIP,
    /** Traces or logs of OTLP as protobuf. */
    PROTOBUF,
    JSON_LINES,
    JSON_DOCUMENT,
    /** Text in numbered steps. */
    STEPS,
    /** Lines of which some begin as a turn does. */
    TEXT,
    OTHER
  }

  private final byte[] bytes;

  /** Whether the stream goes on after these bytes. */
  private final boolean full;

  private Head(byte[] bytes, boolean full) {
    this.bytes = bytes;
    this.full = full;
  }

  /** Takes the stream's first bytes; a byte order mark is passed over. */
  static Head take(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LENGTH);
    boolean marked =
        bytes.length >= 3
            && (bytes[0] & 0xFF) == 0xEF
            && (bytes[1] & 0xFF) == 0xBB
            && (bytes[2] & 0xFF) == 0xBF;
    boolean full = bytes.length == LENGTH;
    return new Head(marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes, full);
  }

  /** Returns the stream as it was: the bytes taken, then the rest. */
  InputStream followedBy(InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
  }

  Kind kind() {
    // Asked first: its first byte is a line feed.
    if (OtlpProtobuf.begins(bytes)) {
      return Kind.PROTOBUF;
    }
    int first = skipBlank(0);
    if (first == bytes.length) {
      return Kind.EMPTY;
    }
    if (isWide()) {
      return Kind.WIDE;
    }
    if (startsWith(0, "PK\u0003\u0004")) {
      return Kind.ZIP;
    }
    if (bytes[first] == '=' && OdcvFormat.begins(new String(bytes, UTF_8))) {
      return Kind.STEPS;
    }
    // Asked first: text may begin with a bracket, but no line of JSON begins with a name and colon.
    if (hasTurnMarker()) {
      return Kind.TEXT;
    }
    if (isBracket(bytes[first])) {
      return isDocument(first) ? Kind.JSON_DOCUMENT : Kind.JSON_LINES;
    }
    return hasJsonLine(first) ? Kind.JSON_LINES : Kind.OTHER;
  }

  private boolean hasTurnMarker() {
    return new String(bytes, UTF_8).lines().anyMatch(line -> TurnMarker.of(line).isPresent());
  }

  private boolean isWide() {
    return bytes.length >= 2
        && (startsWithBytes(0xFF, 0xFE)
            || startsWithBytes(0xFE, 0xFF)
            || (bytes[0] == 0 && isBracket(bytes[1]))
            || (bytes[1] == 0 && isBracket(bytes[0])));
  }

  private boolean startsWithBytes(int first, int second) {
    return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static boolean isBracket(byte value) {
    return value == '[' || value == '{';
  }

  /** A document is a value whose first line leaves it open; a cut string cannot go on. */
  private boolean isDocument(int first) {
    int lineEnd = lineEnd(first);
    if (lineEnd == bytes.length) {
      // No line end in sight. A list may hold any number of records on one line.
      return full && bytes[first] == '[';
    }
    if (!LineShape.isOpen(bytes, first, lineEnd)) {
      return false;
    }
    int second = skipBlank(lineEnd);
    return !(second + ALIKE <= bytes.length
        && first + ALIKE <= lineEnd
        && Arrays.equals(bytes, first, first + ALIKE, bytes, second, second + ALIKE));
  }

  private boolean hasJsonLine(int first) {
    for (int line = first; line < bytes.length; line = skipBlank(lineEnd(line))) {
      if (isBracket(bytes[line])) {
        return true;
      }
    }
    return false;
  }

  private int skipBlank(int from) {
    int i = from;
    while (i < bytes.length
        && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\n' || bytes[i] == '\r')) {
      i++;
    }
    return i;
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  private boolean startsWith(int at, String prefix) {
    byte[] wanted = prefix.getBytes(StandardCharsets.US_ASCII);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
