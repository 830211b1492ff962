package dev.leeway.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Utf8RepairTest {

  private static final byte[] LIKELY = {
    'a',
    '\n',
    (byte) 0x80,
    (byte) 0xBF,
    (byte) 0xC2,
    (byte) 0xE0,
    (byte) 0xA0,
    (byte) 0xEC,
    (byte) 0x9F,
    (byte) 0xF0,
    (byte) 0x90,
    (byte) 0xF4,
    (byte) 0x8F,
    (byte) 0xF5,
    (byte) 0xFF
  };

  /** Tables 3-8 to 3-11 of The Unicode Standard, version 15. */
  @ParameterizedTest
  @CsvSource({
    "C0AFE080BFF0818241, ????????A",
    "EDA080EDBFBFEDAF41, ????????A",
    "F4919293FF4180BF42, ?????A??B",
    "E180E2F09192F1BF41, ????A"
  })
  void repair_examplesOfTheStandard_agrees(String hex, String expected) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    String repaired =
        new String(Utf8Repair.repair(bytes, 0, bytes.length).bytes(), StandardCharsets.UTF_8);
    assertThat(repaired.replace('\ufffd', '?')).isEqualTo(expected);
  }

  /**
   * The platform's own decoder is the oracle, except for encoded surrogates, for each of which it
   * gives one U+FFFD where the standard recommends three.
   */
  @Test
  void repair_anyBytes_agreesWithThePlatformsDecoder() {
    for (long seed = 0; seed < 20_000; seed++) {
      byte[] bytes = draw(RandomGeneratorFactory.of("L64X128MixRandom").create(seed), 12);
      String expected = new String(bytes, StandardCharsets.UTF_8);

      Utf8Repair.Repaired repaired = Utf8Repair.repair(bytes, 0, bytes.length);

      assertThat(new String(repaired.bytes(), StandardCharsets.UTF_8))
          .as("seed %d", seed)
          .isEqualTo(expected);
      assertThat(repaired.replaced())
          .as("seed %d", seed)
          .isEqualTo((int) expected.chars().filter(unit -> unit == 0xFFFD).count());
    }
  }

  @Test
  void read_manyChunks_agreesWithRepairingTheWhole() throws IOException {
    byte[] bytes = draw(RandomGeneratorFactory.of("L64X128MixRandom").create(7), 200_000);
    Utf8Repair.Repaired whole = Utf8Repair.repair(bytes, 0, bytes.length);

    var in = new RepairedInput(new ByteArrayInputStream(bytes), 1 << 20);

    assertThat(in.readAllBytes()).isEqualTo(whole.bytes());
    assertThat(in.takeReplaced()).isEqualTo(whole.replaced());
    assertThat(in.takeReplaced()).isZero();
  }

  private static byte[] draw(RandomGenerator random, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = LIKELY[random.nextInt(LIKELY.length)];
    }
    return bytes;
  }
}
