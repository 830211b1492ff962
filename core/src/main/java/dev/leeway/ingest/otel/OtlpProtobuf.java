package dev.leeway.ingest.otel;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RawRecord;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.json.RecordSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Takes a file of OTLP protobuf apart: one message of traces or logs, or such messages one after
 * the other, each behind its length in four bytes, as the collector's file exporter writes them.
 * Each resource becomes a record in the shape of OTLP JSON; places count bytes in line 1.
 */
public final class OtlpProtobuf implements RecordSource {

  private static final int RESOURCE = 0x0A;
  private static final int INNER = 0x12;
  private static final int LENGTH = 4;

  private final InputStream in;
  private final ReadLimits limits;
  private boolean begun;
  private boolean prefixed;
  private long offset;

  /** How much of the message behind the current prefix is left. */
  private long left;

  /** A byte that was looked at and not taken; -1 for none. */
  private int pending = -1;

  private boolean ended;

  public OtlpProtobuf(InputStream in, ReadLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /**
   * Returns whether bytes begin such a file: the second level of a resource stands where its length
   * says, behind a byte that no text has.
   */
  public static boolean begins(byte[] head) {
    return resource(head, 0)
        || (head.length > LENGTH && prefix(head) > 1 && resource(head, LENGTH));
  }

  private static long prefix(byte[] head) {
    return ((head[0] & 0xFFL) << 24)
        | ((head[1] & 0xFFL) << 16)
        | ((head[2] & 0xFFL) << 8)
        | (head[3] & 0xFFL);
  }

  private static boolean resource(byte[] head, int from) {
    if (from >= head.length || head[from] != RESOURCE) {
      return false;
    }
    Cursor outer = new Cursor(head, from + 1);
    long end = outer.length();
    Cursor inner = new Cursor(head, outer.at);
    int described = inner.at < head.length && head[inner.at] == RESOURCE ? inner.at + 1 : -1;
    if (described > 0) {
      inner.at = described;
      long skipped = inner.length();
      inner.at = (int) Math.min(head.length, inner.at + Math.max(0, skipped));
      if (skipped < 0 || inner.at >= head.length) {
        return false;
      }
    }
    if (inner.at >= head.length || head[inner.at] != INNER) {
      return false;
    }
    inner.at++;
    long scope = inner.length();
    return end > 0 && scope >= 0 && inner.at + scope <= outer.at + end;
  }

  /** Reads lengths out of the head; -1 for none. */
  private static final class Cursor {
    private final byte[] head;
    private int at;

    Cursor(byte[] head, int at) {
      this.head = head;
      this.at = at;
    }

    long length() {
      long value = 0;
      for (int i = 0; i < 5 && at < head.length; i++) {
        int next = head[at++];
        value |= (long) (next & 0x7F) << (7 * i);
        if (next >= 0) {
          return value;
        }
      }
      return -1;
    }
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    try {
      return advance();
    } catch (RecordException e) {
      // Behind something that does not fit, nothing can be told apart.
      ended = true;
      return Optional.of(e.broken());
    } catch (EOFException e) {
      ended = true;
      return Optional.of(broken("the protobuf is cut off").broken());
    }
  }

  private Optional<RawRecord> advance() throws IOException {
    if (!begun) {
      begun = true;
      pending = read();
      // The first byte of a length is zero, for messages of any usual size, and never a resource's.
      prefixed = pending >= 0 && pending != RESOURCE;
      left = prefixed ? 0 : Long.MAX_VALUE;
    }
    while (prefixed && left == 0 && pending(true) >= 0) {
      for (int i = 0; i < LENGTH; i++) {
        left = (left << 8) | pending(false);
      }
    }
    int tag = pending(true);
    if (tag < 0) {
      if (left > 0 && prefixed) {
        throw new EOFException("the message behind a length ends");
      }
      ended = true;
      return Optional.empty();
    }
    if (tag != RESOURCE) {
      throw broken("the protobuf holds something else than traces or logs");
    }
    pending(false);
    left--;
    return Optional.of(record(bytes()));
  }

  /**
   * Returns the next byte.
   *
   * @param keep whether it is still the next afterwards; then -1 stands for the end
   */
  private int pending(boolean keep) throws IOException {
    int next = pending >= 0 ? pending : keep ? read() : exactly();
    pending = keep ? next : -1;
    return next;
  }

  private byte[] bytes() throws IOException {
    long length = 0;
    int shift = 0;
    int next;
    do {
      if (shift > 28) {
        throw broken("the protobuf has a length that does not end");
      }
      next = exactly();
      left--;
      length |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next >= 0x80);
    if (length > limits.recordBytes()) {
      throw broken("a record is longer than %,d bytes".formatted(limits.recordBytes()));
    }
    if (length > left) {
      throw broken("the protobuf has a field that is longer than what holds it");
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw new EOFException("the field ends");
    }
    offset += length;
    left -= length;
    return bytes;
  }

  private RawRecord record(byte[] resource) {
    try {
      Wire wire = Wire.of(resource, offset - resource.length);
      var message = new OtlpMessage(limits);
      Json.Obj value = message.read(wire);
      return new RawRecord.Parsed(value, value.place(), "", message.replaced());
    } catch (RecordException e) {
      return e.broken();
    }
  }

  private int read() throws IOException {
    int value = in.read();
    offset += value < 0 ? 0 : 1;
    return value;
  }

  private int exactly() throws IOException {
    int value = read();
    if (value < 0) {
      throw new EOFException("the file ends");
    }
    return value;
  }

  private RecordException broken(String found) {
    return new RecordException(
        new Place(1, (int) Math.min(Integer.MAX_VALUE, offset + 1)),
        found,
        "What came before was read. Expected OTLP traces or logs; copy the file again.");
  }

  @Override
  public int line() {
    return 1;
  }

  @Override
  public Place inCharacters(Place place) {
    return place;
  }
}
