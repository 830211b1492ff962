package dev.leeway.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How many bytes were read from several streams. Used by one thread. */
final class ByteCount {

  private long read;

  long read() {
    return read;
  }

  /** Counts bytes that were read some other way. */
  void add(long bytes) {
    read += bytes;
  }

  /** Returns a stream whose bytes are counted here. */
  InputStream counting(InputStream in) {
    return new Counting(in);
  }

  private final class Counting extends FilterInputStream {

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      ByteCount.this.read += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int count = super.read(to, offset, length);
      ByteCount.this.read += Math.max(0, count);
      return count;
    }
  }
}
