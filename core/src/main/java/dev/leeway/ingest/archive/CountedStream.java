package dev.leeway.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reports to an archive's account what comes out of a member. */
final class CountedStream extends FilterInputStream {

  private final Expansion expansion;

  CountedStream(InputStream in, Expansion expansion) {
    super(in);
    this.expansion = expansion;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    expansion.gave(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    expansion.gave(Math.max(0, count));
    return count;
  }
}
