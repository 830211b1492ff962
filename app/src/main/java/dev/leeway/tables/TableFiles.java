package dev.leeway.tables;

import dev.leeway.ingest.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells tables from other files by their first bytes, and opens them as a stream of JSON lines, one
 * a transcript: the line of a problem or a source is the row.
 */
public final class TableFiles {

  /** How the names of tables end. */
  public static final List<String> ENDINGS = List.of(".parquet", ".db", ".sqlite", ".sqlite3");

  private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] DUCKDB = "DUCK".getBytes(StandardCharsets.US_ASCII);
  private static final int AT_DUCKDB = 8;

  private TableFiles() {}

  /**
   * Opens a table.
   *
   * @return empty if the file is no table
   * @throws IOException if the file cannot be opened
   * @throws dev.leeway.ingest.InputException if it is a table that cannot be read; so does the
   *     stream, when it comes to where that shows
   */
  public static Optional<InputStream> open(Path file, ReadLimits limits) throws IOException {
    byte[] head = head(file);
    if (begins(head, PARQUET)) {
      return Optional.of(new RowStream(new ScoutRows(file, limits)));
    }
    if (begins(head, SQLITE)) {
      return Optional.of(new RowStream(new PyritRows(file, limits, PyritMemory.sqlite(file))));
    }
    if (isDuckDb(head)) {
      return Optional.of(new RowStream(new PyritRows(file, limits, PyritMemory.duckDb(file))));
    }
    return Optional.empty();
  }

  private static byte[] head(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      // A pipe gives its first bytes only once.
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SQLITE.length);
    }
  }

  /** A checksum stands before the mark of a DuckDB file. */
  private static boolean isDuckDb(byte[] head) {
    int end = AT_DUCKDB + DUCKDB.length;
    return head.length >= end && Arrays.equals(head, AT_DUCKDB, end, DUCKDB, 0, DUCKDB.length);
  }

  private static boolean begins(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }
}
