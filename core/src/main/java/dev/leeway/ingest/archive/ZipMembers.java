package dev.leeway.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The members of a ZIP archive in the order of its bytes; each is read before the next is asked
 * for. The directory at the archive's end comes too late for a stream: it only serves to tell
 * whether every member was met.
 */
public final class ZipMembers {

  private static final int LOCAL = 0x04034B50;
  private static final int CENTRAL = 0x02014B50;
  private static final int END = 0x06054B50;
  private static final int END_64 = 0x06064B50;

  /** Pushed back are at most what a decompressor took too much, and a signature. */
  private static final int PUSHBACK = 1 << 16;

  private final PushbackInputStream in;
  private final Expansion expansion = new Expansion();
  private Optional<ZipMember> current = Optional.empty();
  private int listed;
  private int met;

  public ZipMembers(InputStream in) {
    this.in = new PushbackInputStream(in, PUSHBACK);
  }

  /**
   * Returns the next member; empty at the end.
   *
   * @throws ZipException if the archive is damaged, or expands beyond measure
   * @throws EOFException if it is cut off
   */
  public Optional<ZipMember> next() throws IOException {
    if (current.isPresent()) {
      current.get().finish();
      current = Optional.empty();
    }
    int signature = (int) little(4);
    if (signature == LOCAL) {
      met++;
      current = Optional.of(ZipMember.open(in, expansion));
      return current;
    }
    readDirectory(signature);
    return Optional.empty();
  }

  /** Returns how many members the directory lists that were not met; known after the last. */
  public int missing() {
    return Math.max(0, listed - met);
  }

  private void readDirectory(int first) throws IOException {
    int signature = first;
    while (signature == CENTRAL) {
      listed++;
      in.skipNBytes(24);
      long name = little(2);
      long extra = little(2);
      long comment = little(2);
      in.skipNBytes(12 + name + extra + comment);
      signature = (int) little(4);
    }
    if (signature != END && signature != END_64) {
      throw new ZipException("neither a member nor the directory");
    }
  }

  private long little(int bytes) throws IOException {
    return little(in, bytes);
  }

  static long little(InputStream in, int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the archive is cut off");
      }
      value |= (long) next << (8 * i);
    }
    return value;
  }
}
