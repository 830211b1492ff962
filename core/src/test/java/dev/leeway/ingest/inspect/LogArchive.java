package dev.leeway.ingest.inspect;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes ZIP archives byte by byte, honest ones and others. */
final class LogArchive {

  static final int STORED = 0;
  static final int DEFLATE = 8;
  static final int ZSTANDARD = 93;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int lie;

  /** Makes the next member's header claim so many bytes more than it has. */
  LogArchive lying(int bytes) {
    lie = bytes;
    return this;
  }

  LogArchive with(String name, int method, String content) {
    return with(name, method, packed(method, content.getBytes(StandardCharsets.UTF_8)));
  }

  LogArchive with(String name, int method, byte[] packed) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    header(
        body, 0x04034B50, new int[] {20, 0, method, 0, 0}, packed.length + lie, nameBytes.length);
    little(body, 0, 2);
    body.writeBytes(nameBytes);
    body.writeBytes(packed);
    header(
        directory,
        0x02014B50,
        new int[] {20, 20, 0, method, 0, 0},
        packed.length,
        nameBytes.length);
    little(directory, 0, 16);
    directory.writeBytes(nameBytes);
    lie = 0;
    return this;
  }

  byte[] bytes() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(body.toByteArray());
    all.writeBytes(directory.toByteArray());
    little(all, 0x06054B50, 4);
    little(all, 0, 18);
    return all.toByteArray();
  }

  static byte[] packed(int method, byte[] content) {
    var out = new ByteArrayOutputStream();
    try (OutputStream packing =
        switch (method) {
          case DEFLATE -> new DeflaterOutputStream(out, new Deflater(9, true));
          case ZSTANDARD -> new ZstdOutputStream(out);
          default -> out;
        }) {
      packing.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void header(
      ByteArrayOutputStream out, int signature, int[] fields, int packed, int nameLength) {
    little(out, signature, 4);
    for (int field : fields) {
      little(out, field, 2);
    }
    little(out, 0, 4);
    little(out, packed, 4);
    little(out, 0, 4);
    little(out, nameLength, 2);
  }

  private static void little(ByteArrayOutputStream out, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write(i < 4 ? value >>> (8 * i) : 0);
    }
  }
}
