package dev.leeway.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongConsumer;

/** A line on standard error every few seconds: how many transcripts are done, and how fast. */
final class BenchProgress implements LongConsumer {

  private static final long EVERY_NANOS = 5_000_000_000L;

  private final PrintWriter err;
  private final long start = System.nanoTime();
  private long next = start + EVERY_NANOS;

  BenchProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void accept(long done) {
    long now = System.nanoTime();
    if (now >= next) {
      double seconds = (now - start) / 1e9;
      err.println(
          String.format(
              Locale.ROOT, "%,d transcripts in %.0f s, %.0f/s", done, seconds, done / seconds));
      err.flush();
      next = now + EVERY_NANOS;
    }
  }
}
