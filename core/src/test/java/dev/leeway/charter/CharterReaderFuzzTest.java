package dev.leeway.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Whatever happens to a charter's text, the answer is a charter or a list of problems. */
final class CharterReaderFuzzTest {

  private static final int CASES = 300;

  private static final String ODD = "[]{}:,-#&*!|>'\"%@`~?\t\n 0.(\\\u0000\ud800é";

  @Test
  void read_damagedText_isACharterOrRefusedWithALine() throws Exception {
    String yaml = Files.readString(Path.of("../examples/charters/discount-desk.yaml"));
    for (long seed = 0; seed < CASES; seed++) {
      String damaged = damage(yaml, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      try {
        assertThat(CharterReader.read("desk.yaml", damaged).objectives()).isNotEmpty();
      } catch (CharterException e) {
        assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.line() > 0);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + " on:\n" + damaged, e);
      }
    }
  }

  private static String damage(String text, RandomGenerator random) {
    var damaged = new StringBuilder(text);
    int wounds = 1 + random.nextInt(4);
    for (int i = 0; i < wounds; i++) {
      int from = random.nextInt(damaged.length());
      int to = Math.min(damaged.length(), from + random.nextInt(40));
      switch (random.nextInt(4)) {
        case 0 -> damaged.delete(from, to);
        case 1 -> damaged.insert(from, damaged.substring(from, to));
        case 2 -> damaged.insert(from, ODD.charAt(random.nextInt(ODD.length())));
        default -> damaged.setCharAt(from, ODD.charAt(random.nextInt(ODD.length())));
      }
    }
    return damaged.toString();
  }
}
