package dev.leeway.ingest.json;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Replaces every malformed UTF-8 sequence by U+FFFD, and counts. */
final class Utf8Repair {

  private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

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
    int malformed = firstMalformed(bytes, from, to);
    if (malformed == to) {
      return new Repaired(Arrays.copyOfRange(bytes, from, to), 0);
    }
    var out = new ByteArrayOutputStream(to - from + REPLACEMENT.length);
    int replaced = 0;
    int good = from;
    while (malformed < to) {
      out.write(bytes, good, malformed - good);
      out.write(REPLACEMENT, 0, REPLACEMENT.length);
      replaced++;
      good = malformed - sequence(bytes, malformed, to);
      malformed = firstMalformed(bytes, good, to);
    }
    out.write(bytes, good, to - good);
    return new Repaired(out.toByteArray(), replaced);
  }

  private static int firstMalformed(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int length = bytes[i] >= 0 ? 1 : sequence(bytes, i, to);
      if (length < 0) {
        return i;
      }
      i += length;
    }
    return to;
  }

  /**
   * Returns the length of the well-formed sequence that begins at {@code i} (Unicode 15, table
   * 3-7); where there is none, minus the length of what one U+FFFD replaces, which is the longest
   * run that could have begun such a sequence.
   */
  private static int sequence(byte[] bytes, int i, int to) {
    int first = bytes[i] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
      return -1;
    }
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    for (int k = 1; k < length; k++) {
      if (i + k == to || !fits(first, k, bytes[i + k] & 0xFF)) {
        return -k;
      }
    }
    return length;
  }

  private static boolean fits(int first, int position, int value) {
    if (position > 1) {
      return (value & 0xC0) == 0x80;
    }
    int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return value >= lowest && value <= highest;
  }
}
