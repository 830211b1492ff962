package dev.leeway.ingest.archive;

import java.io.IOException;
import java.io.PushbackInputStream;

/**
 * What follows a member whose header did not know its lengths: a checksum and two lengths of four
 * or eight bytes, with or without a signature. Which it is shows only in what comes next.
 */
final class DataDescriptor {

  private static final byte[] SIGNATURE = {'P', 'K', 7, 8};

  private final PushbackInputStream in;

  DataDescriptor(PushbackInputStream in) {
    this.in = in;
  }

  void skip() throws IOException {
    byte[] first = in.readNBytes(4);
    boolean signed = java.util.Arrays.equals(first, SIGNATURE);
    in.skipNBytes(signed ? 4 : 0);
    in.skipNBytes(8);
    byte[] next = in.readNBytes(2);
    in.unread(next);
    if (next.length < 2 || next[0] != 'P' || next[1] != 'K') {
      in.skipNBytes(8);
    }
  }
}
