package dev.leeway.ingest.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of well-formed UTF-8: malformed sequences come out as U+FFFD and are counted. Ends with
 * an error where one record takes more bytes than allowed.
 */
public final class RepairedInput extends InputStream {

  private static final int CHUNK = 1 << 15;
  private static final int LONGEST_SEQUENCE = 4;

  private final InputStream in;
  private int maxRecordBytes;
  private final byte[] raw = new byte[CHUNK];
  private int carried;
  private byte[] out = new byte[0];
  private int position;
  private long sinceRecord;
  private int replaced;
  private boolean ended;

  public RepairedInput(InputStream in, int maxRecordBytes) {
    this.in = in;
    this.maxRecordBytes = maxRecordBytes;
  }

  /** Says that a new record is about to be read; readers buffer, so the bound is approximate. */
  public void beginRecord() {
    sinceRecord = 0;
  }

  /** Sets how many bytes a record may take from here on. */
  void allow(int recordBytes) {
    maxRecordBytes = recordBytes;
  }

  /** Returns how many sequences were replaced since the last call. */
  public int takeReplaced() {
    int count = replaced;
    replaced = 0;
    return count;
  }

  @Override
  public int read() throws IOException {
    return ready() ? out[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int count = Math.min(length, out.length - position);
    System.arraycopy(out, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean ready() throws IOException {
    while (position == out.length) {
      if (ended) {
        return false;
      }
      refill();
    }
    return true;
  }

  private void refill() throws IOException {
    if (sinceRecord > maxRecordBytes) {
      throw JsonTree.tooLong(maxRecordBytes, new Place(1, 1));
    }
    int count = in.read(raw, carried, CHUNK - carried);
    ended = count < 0;
    int filled = carried + Math.max(0, count);
    int whole = ended ? filled : wholeSequences(filled);
    Utf8Repair.Repaired repaired = Utf8Repair.repair(raw, 0, whole);
    out = repaired.bytes();
    position = 0;
    replaced += repaired.replaced();
    sinceRecord += out.length;
    carried = filled - whole;
    System.arraycopy(raw, whole, raw, 0, carried);
  }

  /** Returns how far the bytes go without a sequence that the next read may complete. */
  private int wholeSequences(int filled) {
    for (int back = 1; back < LONGEST_SEQUENCE && back <= filled; back++) {
      int lead = raw[filled - back] & 0xFF;
      if (lead >= 0xC0) {
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        return length > back ? filled - back : filled;
      }
      if (lead < 0x80) {
        return filled;
      }
    }
    return filled;
  }
}
