package dev.leeway.ingest.json;

import java.io.ByteArrayOutputStream;

/** Replaces every malformed UTF-8 sequence by U+FFFD, and counts. */
final class Utf8Repair {

  private Utf8Repair() {}

  /** The repaired bytes, and how many sequences were replaced. */
  static final class Repaired {
    private final byte[] bytes;
    private final int replaced;

    Repaired(byte[] bytes, int replaced) {
      this.bytes = bytes;
      this.replaced = replaced;
    }

    /** Returns the live array. */
    byte[] bytes() {
      return bytes;
    }

    int replaced() {
      return replaced;
    }
  }

  static Repaired repair(byte[] bytes, int from, int to) {
    var out = new ByteArrayOutputStream(to - from);
    int replaced = 0;
    int i = from;
    while (i < to) {
      int length = sequenceLength(bytes, i, to);
      if (length > 0) {
        out.write(bytes, i, length);
        i += length;
      } else {
        out.write(0xEF);
        out.write(0xBF);
        out.write(0xBD);
        replaced++;
        i++;
      }
    }
    return new Repaired(out.toByteArray(), replaced);
  }

  /**
   * Returns the length of the well-formed sequence that begins at {@code i} (Unicode 15, table
   * 3-7); 0 if there is none.
   */
  static int sequenceLength(byte[] bytes, int i, int to) {
    int first = bytes[i] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || i + length > to || !secondFits(first, bytes[i + 1])) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static boolean secondFits(int first, byte second) {
    int value = second & 0xFF;
    int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return value >= lowest && value <= highest;
  }
}
