package dev.leeway.onnx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** CRC-32C, which finds accidents, not forgeries; the cache directory belongs to the user. */
final class Checksum {

  private Checksum() {}

  /** Returns the checksum of a text's UTF-8 bytes as eight hexadecimal digits. */
  static String of(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  static String hex(byte[] content) {
    return "%08x".formatted(of(ByteBuffer.wrap(content)));
  }

  /** Returns the checksum of what remains in a buffer, which is left as it was. */
  static int of(ByteBuffer content) {
    var crc = new CRC32C();
    crc.update(content.duplicate());
    return (int) crc.getValue();
  }
}
