package dev.leeway.ingest;

import static dev.leeway.testing.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.transcript.Anomaly;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class LoneSurrogatesTest {

  private static final String[] LIKELY = {"a", "\u20ac", "\ud83d", "\ude00", "\ud83d\ude00"};

  /** Code points within the surrogate range are exactly the lone halves. */
  @Test
  void in_anyText_agreesWithTheCodePoints() {
    for (long seed = 0; seed < 500; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var text = new StringBuilder("x".repeat(random.nextInt(9_000)));
      for (int i = random.nextInt(6); i > 0; i--) {
        text.append(LIKELY[random.nextInt(LIKELY.length)]);
      }
      long expected = text.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF).count();
      assertThat(count(text.toString())).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void in_argumentsOfACall_areCountedToo() {
    assertThat(
            LoneSurrogates.in(transcript("a").calls("f", "{\"a\": \"\ud83d\"}").build().messages())
                .orElseThrow()
                .detail())
        .endsWith("were kept: 1.");
  }

  private static long count(String text) {
    Optional<Anomaly> anomaly = LoneSurrogates.in(transcript("a").user(text).build().messages());
    return anomaly.map(found -> Long.parseLong(found.detail().replaceAll("\\D", ""))).orElse(0L);
  }
}
