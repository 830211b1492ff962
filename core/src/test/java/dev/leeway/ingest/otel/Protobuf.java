package dev.leeway.ingest.otel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes protobuf messages, field by field. */
final class Protobuf {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static Protobuf message() {
    return new Protobuf();
  }

  /** Returns an attribute whose value is text. */
  static byte[] attribute(String key, String value) {
    return attribute(key, message().with(1, value).bytes());
  }

  static byte[] attribute(String key, byte[] value) {
    return message().with(1, key).with(2, value).bytes();
  }

  /** Returns traces of one span. */
  static byte[] traces(byte[] span) {
    byte[] resource = message().with(1, attribute("service.name", "shop")).bytes();
    byte[] scope = message().with(1, message().with(1, "lib").bytes()).with(2, span).bytes();
    return message().with(1, message().with(1, resource).with(2, scope).bytes()).bytes();
  }

  static Protobuf span(int id) {
    byte[] trace = new byte[16];
    trace[0] = (byte) id;
    byte[] span = new byte[8];
    span[0] = (byte) id;
    return message().with(1, trace).with(2, span).with(5, "chat m").fixed(7, id).fixed(8, id);
  }

  Protobuf with(int field, byte[] bytes) {
    varint(field * 8L + 2);
    varint(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  Protobuf with(int field, String text) {
    return with(field, text.getBytes(StandardCharsets.UTF_8));
  }

  Protobuf number(int field, long value) {
    varint(field * 8L);
    varint(value);
    return this;
  }

  Protobuf fixed(int field, long value) {
    varint(field * 8L + 1);
    out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
    return this;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
