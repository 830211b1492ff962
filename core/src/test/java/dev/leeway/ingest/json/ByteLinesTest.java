package dev.leeway.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class ByteLinesTest {

  /** {@link String#lines()} is the oracle, for text without lone carriage returns. */
  @Test
  void next_anyText_agreesWithTheStringsLines() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      String text = draw(random);
      assertThat(lines(text, 1 << 20)).as("seed %d", seed).isEqualTo(text.lines().toList());
    }
  }

  @Test
  void next_lineOverTheLimit_isMarkedAndPassedOver() throws IOException {
    assertThat(lines("short\n" + "x".repeat(50) + "\nlast", 10))
        .containsExactly("short", "(oversized)", "last");
  }

  @Test
  void next_lineFarOverTheLimit_endsTheReading() throws IOException {
    assertThat(lines("short\n" + "x".repeat(500) + "\nlast", 10))
        .containsExactly("short", "(oversized)");
  }

  @Test
  void next_lineOfExactlyTheLimit_isRead() throws IOException {
    assertThat(lines("x".repeat(10) + "\n" + "y".repeat(11) + "\nz\n", 10))
        .containsExactly("xxxxxxxxxx", "(oversized)", "z");
  }

  private static List<String> lines(String text, int limit) throws IOException {
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var lines = new ByteLines(in, limit);
    var read = new ArrayList<String>();
    while (lines.next()) {
      read.add(
          lines.oversized()
              ? "(oversized)"
              : new String(
                  lines.buffer(),
                  lines.start(),
                  lines.end() - lines.start(),
                  StandardCharsets.UTF_8));
      assertThat(lines.number()).isEqualTo(read.size());
    }
    return read;
  }

  private static String draw(RandomGenerator random) {
    var text = new StringBuilder();
    int lines = random.nextInt(8);
    for (int line = 0; line < lines; line++) {
      text.append("w".repeat(random.nextInt(4) == 0 ? random.nextInt(200_000) : random.nextInt(4)));
      text.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    return text.append(random.nextBoolean() ? "end" : "").toString();
  }
}
