package dev.leeway.charter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.leeway.fuzz.Bounds;
import dev.leeway.reasons.PairSet;
import java.util.Optional;
import java.util.function.Function;

/** Charters, and other YAML that comes in by the same door. */
final class CharterFuzzTest {

  private static final int MEMORY_A_BYTE = 20_000;

  /** A reader of YAML that names what is wrong. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(String yaml) throws CharterException;
  }

  @FuzzTest
  void charter(byte[] bytes) throws Exception {
    check(
        bytes,
        yaml -> CharterReader.read("file", yaml),
        charter -> String.join("\n", CharterText.lines(charter)));
  }

  @FuzzTest
  void pairs(byte[] bytes) throws Exception {
    check(bytes, yaml -> PairSet.read("file", yaml), PairSet::toString);
  }

  /** Reads twice; what is read can be shown, what is not says where and why, both times alike. */
  private static <T> void check(byte[] bytes, Reading<T> reading, Function<T, String> shown)
      throws Exception {
    String yaml = new String(bytes, UTF_8);
    Optional<String> once =
        Bounds.during(bytes.length, MEMORY_A_BYTE, () -> read(yaml, reading, shown));
    assertThat(read(yaml, reading, shown)).isEqualTo(once);
  }

  private static <T> Optional<String> read(
      String yaml, Reading<T> reading, Function<T, String> shown) {
    try {
      return Optional.of(shown.apply(reading.read(yaml)));
    } catch (CharterException e) {
      assertThat(e.problems()).isNotEmpty();
      // What YAML takes for the end of a line, and one line that only its end shows.
      long lines = yaml.split("\r\n|[\n\r\u0085\u2028\u2029]", -1).length + 1L;
      for (CharterProblem problem : e.problems()) {
        assertThat((long) problem.line()).isBetween(1L, lines);
        assertThat(problem.message()).isNotBlank();
      }
      return Optional.empty();
    }
  }
}
