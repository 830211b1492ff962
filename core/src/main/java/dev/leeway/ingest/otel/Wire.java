package dev.leeway.ingest.otel;

import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RecordException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/*
 * A message is a run of fields: a varint tag, which is number * 8 + wire type, then a varint (0),
 * eight bytes (1), a length and as many bytes (2), or four bytes (5). Groups (3, 4) are not used.
 */

/** Reads the fields of one protobuf message, and never beyond it. */
final class Wire {

  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int BYTES = 2;
  static final int FIXED32 = 5;

  private static final int LONGEST_VARINT = 10;

  private final byte[] bytes;
  private final long offset;
  private final int end;
  private int at;
  private int number;
  private int type;

  private Wire(byte[] bytes, long offset, int from, int to) {
    this.bytes = bytes;
    this.offset = offset;
    this.at = from;
    this.end = to;
  }

  /**
   * Returns a reader of a whole array.
   *
   * @param offset where in the file the array begins
   */
  static Wire of(byte[] bytes, long offset) {
    return new Wire(bytes, offset, 0, bytes.length);
  }

  /** Returns a reader of the same rest. */
  Wire again() {
    return new Wire(bytes, offset, at, end);
  }

  /** Moves to the next field; returns false at the end. */
  boolean next() throws RecordException {
    if (at >= end) {
      return false;
    }
    long tag = varint();
    number = (int) Math.min(Integer.MAX_VALUE, tag >>> 3);
    type = (int) (tag & 7);
    if (number == 0 || type == 3 || type == 4 || type > FIXED32) {
      throw damaged("holds no field of protobuf");
    }
    return true;
  }

  /** Returns whether the current field has this number and wire type. */
  boolean is(int wantedNumber, int wantedType) {
    return number == wantedNumber && type == wantedType;
  }

  /** Passes over the current field's value. */
  void skip() throws RecordException {
    switch (type) {
      case VARINT -> varint();
      case FIXED64 -> take(Long.BYTES);
      case FIXED32 -> take(Integer.BYTES);
      default -> message();
    }
  }

  /** Returns a reader of the current field's bytes as a message, and moves behind it. */
  Wire message() throws RecordException {
    long length = varint();
    if (length < 0 || length > end - at) {
      throw damaged("has a field that is longer than what holds it");
    }
    int from = take((int) length);
    return new Wire(bytes, offset, from, at);
  }

  long varint() throws RecordException {
    long value = 0;
    for (int i = 0; i < LONGEST_VARINT; i++) {
      int next = bytes[take(1)];
      value |= (long) (next & 0x7F) << (7 * i);
      if (next >= 0) {
        return value;
      }
    }
    throw damaged("has a number that does not end");
  }

  long fixed64() throws RecordException {
    return ByteBuffer.wrap(bytes, take(Long.BYTES), Long.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .getLong();
  }

  /** Returns the rest of this message as text; malformed UTF-8 fails. */
  String text() throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, at, end - at))
        .toString();
  }

  /** Returns the rest of this message as text, with U+FFFD for what is malformed. */
  String repairedText() {
    return new String(bytes, at, end - at, StandardCharsets.UTF_8);
  }

  String hex() {
    return HexFormat.of().formatHex(bytes, at, end);
  }

  Place place() {
    return new Place(1, (int) Math.min(Integer.MAX_VALUE, offset + at + 1));
  }

  RecordException damaged(String what) {
    return new RecordException(
        place(),
        "the protobuf %s at byte %,d".formatted(what, offset + at),
        "Expected OTLP traces or logs, whole; write or copy the file again.");
  }

  private int take(int count) throws RecordException {
    if (count > end - at) {
      throw damaged("ends too early");
    }
    int from = at;
    at += count;
    return from;
  }
}
