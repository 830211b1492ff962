package dev.leeway.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that hands over a few bytes at a time, as pipes and sockets do. */
final class Dribble extends FilterInputStream {

  private static final int MOST = 7;

  private int next;

  Dribble(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    next = next % MOST + 1;
    return super.read(target, offset, Math.min(length, next));
  }

  /** Streams that wait for more never know what is ready. */
  @Override
  public int available() {
    return 0;
  }
}
