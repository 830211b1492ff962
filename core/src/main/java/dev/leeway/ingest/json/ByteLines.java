package dev.leeway.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads lines as bytes, without decoding or copying them. The current line lies in {@link
 * #buffer()} from {@link #start()} to {@link #end()} until the next call of {@link #next()}.
 */
final class ByteLines {

  private static final int FIRST_CAPACITY = 1 << 16;

  /** How many lengths of the limit are skipped in search of the end of an oversized line. */
  private static final int PATIENCE = 8;

  private final InputStream in;
  private final int maxLineBytes;
  private byte[] buffer;
  private int start;
  private int end;
  private int following;
  private int filled;
  private int number;
  private boolean oversized;
  private boolean ended;

  ByteLines(InputStream in, int maxLineBytes) {
    this.in = in;
    this.maxLineBytes = maxLineBytes;
    this.buffer = new byte[Math.min(FIRST_CAPACITY, maxLineBytes + 1)];
  }

  /** Moves to the next line; returns false at the end of the stream. */
  boolean next() throws IOException {
    oversized = false;
    start = following;
    int searched = start;
    while (true) {
      int feed = indexOfLineFeed(searched);
      if (feed >= 0) {
        return found(feed, feed + 1);
      }
      searched = filled - start;
      if (ended) {
        return start < filled && found(filled, filled);
      }
      if (searched > maxLineBytes) {
        return skipOversized();
      }
      makeRoom();
      searched += start;
      fill();
    }
  }

  /** Returns the number of the current line, from 1. */
  int number() {
    return number;
  }

  /** Returns whether the line exceeded the limit; then its content is not available. */
  boolean oversized() {
    return oversized;
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  /** Returns one past the last byte, line terminator excluded. */
  int end() {
    return end;
  }

  private boolean found(int lineEnd, int next) {
    end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    following = next;
    number++;
    return true;
  }

  private int indexOfLineFeed(int from) {
    for (int i = from; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void makeRoom() {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      long doubled = Math.min(2L * buffer.length, maxLineBytes + 1L);
      buffer = Arrays.copyOf(buffer, (int) doubled);
    }
  }

  private void fill() throws IOException {
    int count = in.read(buffer, filled, buffer.length - filled);
    if (count < 0) {
      ended = true;
    } else {
      filled += count;
    }
  }

  private boolean skipOversized() throws IOException {
    oversized = true;
    number++;
    long skipped = 0;
    while (!ended && skipped <= (long) PATIENCE * maxLineBytes) {
      start = 0;
      filled = 0;
      fill();
      int feed = indexOfLineFeed(0);
      if (feed >= 0) {
        end = 0;
        following = feed + 1;
        return true;
      }
      skipped += filled;
    }
    ended = true;
    end = 0;
    filled = 0;
    following = 0;
    return true;
  }
}
