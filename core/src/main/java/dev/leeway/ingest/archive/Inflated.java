package dev.leeway.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Inflates a member and gives back what lies behind the end of the compressed data. */
final class Inflated extends InputStream {

  private static final int BUFFER = 1 << 14;

  private final MemberBytes in;
  private final Inflater inflater = new Inflater(true);
  private final byte[] packed = new byte[BUFFER];
  private int filled;
  private boolean ended;

  Inflated(MemberBytes in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!ended && length > 0) {
      int count = inflate(target, offset, length);
      if (count > 0) {
        return count;
      }
      if (inflater.finished()) {
        end();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("the compressed data asks for a dictionary");
      } else {
        fill();
      }
    }
    return ended ? -1 : 0;
  }

  private int inflate(byte[] target, int offset, int length) throws ZipException {
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException e) {
      var damaged = new ZipException("the compressed data is damaged");
      damaged.initCause(e);
      throw damaged;
    }
  }

  private void fill() throws IOException {
    filled = in.read(packed, 0, packed.length);
    if (filled < 0) {
      throw new EOFException("the compressed data ends before its end");
    }
    inflater.setInput(packed, 0, filled);
  }

  private void end() throws IOException {
    ended = true;
    int rest = inflater.getRemaining();
    in.unread(packed, filled - rest, rest);
    inflater.end();
  }

  @Override
  public void close() {
    inflater.end();
  }
}
