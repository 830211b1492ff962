package dev.leeway.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** The packed bytes of one member, and no byte beyond. */
final class MemberBytes extends InputStream {

  private final PushbackInputStream in;
  private final Expansion expansion;
  private long remaining;

  MemberBytes(PushbackInputStream in, long length, Expansion expansion) {
    this.in = in;
    this.remaining = length;
    this.expansion = expansion;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (remaining == 0) {
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, remaining));
    if (count < 0) {
      throw new EOFException("the archive is cut off");
    }
    remaining -= count;
    expansion.took(count);
    return count;
  }

  /** Gives back the last bytes of what was read. */
  void unread(byte[] buffer, int offset, int length) throws IOException {
    in.unread(buffer, offset, length);
    remaining += length;
  }

  /** Returns how many of the member's bytes nobody has read. */
  long remaining() {
    return remaining;
  }

  void skipRest() throws IOException {
    in.skipNBytes(remaining);
    remaining = 0;
  }
}
