package dev.leeway.ingest.archive;

import io.airlift.compress.v3.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Zstandard, failing as the other methods do: the library throws what callers do not expect. */
final class Unmalformed extends InputStream {

  private static final String CUT_OFF = "Not enough input bytes";

  private final InputStream in;

  Unmalformed(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (MalformedInputException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw damaged(e);
    } catch (IOException e) {
      // The library's own word for data that ends too soon; all other failures are the stream's.
      throw CUT_OFF.equals(e.getMessage()) ? damaged(e) : e;
    }
  }

  private static ZipException damaged(Exception cause) {
    var damaged = new ZipException("the compressed data is damaged");
    damaged.initCause(cause);
    return damaged;
  }
}
