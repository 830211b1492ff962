package dev.leeway.tables;

import dev.leeway.ingest.InputException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Rows as a stream of lines; one row is in memory at a time. */
final class RowStream extends InputStream {

  private final Rows rows;
  private byte[] line = new byte[0];
  private int at;

  RowStream(Rows rows) {
    this.rows = rows;
  }

  @Override
  public int read() {
    return ready() ? line[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int count = Math.min(length, line.length - at);
    System.arraycopy(line, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() {
    rows.close();
  }

  private boolean ready() {
    if (at < line.length) {
      return true;
    }
    Optional<String> next = row();
    line = next.map(text -> (text + "\n").getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]);
    at = 0;
    return next.isPresent();
  }

  /** A reader that fails is not asked to close what it opened. */
  private Optional<String> row() {
    try {
      return rows.next();
    } catch (InputException e) {
      rows.close();
      throw e;
    }
  }
}
