package dev.leeway.ingest.archive;

import java.util.zip.ZipException;

/**
 * Keeps account of what an archive's members expand to. Logs that repeat themselves shrink a
 * hundredfold; what shrinks far more than that was made to occupy its reader.
 */
final class Expansion {

  /** No archive is refused below this, whatever its ratio. */
  private static final long FREE = 1L << 28;

  private static final long MOST_TIMES = 1_000;

  private long taken;
  private long given;

  void took(long bytes) {
    taken += bytes;
  }

  void gave(long bytes) throws ZipException {
    given += bytes;
    if (given > FREE && given / MOST_TIMES > taken) {
      throw new ZipException("expands to more than %,d times its size".formatted(MOST_TIMES));
    }
  }
}
