package dev.leeway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.leeway.accuracy.LabelTable;
import dev.leeway.charter.CharterException;
import dev.leeway.fuzz.Bounds;
import dev.leeway.ingest.InputException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Small files that people write by hand: labels, verdicts, positions, results of a replay; ids. */
final class TableFuzzTest {

  private static final int MEMORY_A_BYTE = 20_000;

  /** A reader of a file; what it gives is compared by its text. */
  @FunctionalInterface
  private interface Reading {
    Object read(Path file) throws CharterException, IOException;
  }

  @FuzzTest
  void labels(byte[] bytes) throws Exception {
    check(
        bytes,
        file -> {
          var csv = new StringReader(new String(bytes, UTF_8));
          return LabelTable.read(file.toString(), csv, List.of("label")).all();
        });
  }

  @FuzzTest
  void gold(byte[] bytes) throws Exception {
    check(bytes, file -> GoldFile.read(file, "verdict"));
  }

  @FuzzTest
  void positions(byte[] bytes) throws Exception {
    check(bytes, file -> PositionsFile.read(file).all());
  }

  @FuzzTest
  void replay(byte[] bytes) throws Exception {
    check(bytes, ReplayFile::regressions);
  }

  @FuzzTest
  void fileNames(byte[] bytes) {
    var names = new SafeFileNames();
    var given = new HashSet<String>();
    for (String id : new String(bytes, UTF_8).split("\n", -1)) {
      String name = names.of(id);
      assertThat(name).matches("[A-Za-z0-9_-][A-Za-z0-9._-]*").hasSizeLessThan(130);
      assertThat(given.add(name.toLowerCase(java.util.Locale.ROOT))).isTrue();
    }
  }

  private static void check(byte[] bytes, Reading reading) throws Exception {
    Path file = Files.createTempFile("fuzz", ".txt");
    try {
      Files.write(file, bytes);
      Optional<String> once = Bounds.during(bytes.length, MEMORY_A_BYTE, () -> read(reading, file));
      assertThat(read(reading, file)).isEqualTo(once);
    } finally {
      Files.delete(file);
    }
  }

  private static Optional<String> read(Reading reading, Path file) {
    try {
      return Optional.of(String.valueOf(reading.read(file)));
    } catch (InputException e) {
      assertThat(e.getMessage()).startsWith(file.toString()).contains("\n");
      return Optional.empty();
    } catch (CharterException e) {
      assertThat(e.problems()).isNotEmpty();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
