package dev.leeway.evidence.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextHashTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, 20_000})
  void of_anyLength_isTheSha256OfTheUnits(int length) throws Exception {
    String text = "wörld ".repeat(length / 6 + 1).substring(0, length);
    byte[] whole = text.getBytes(StandardCharsets.UTF_16BE);
    byte[] expected = MessageDigest.getInstance("SHA-256").digest(whole);

    ByteBuffer written = ByteBuffer.allocate(TextHash.BYTES);
    TextHash.of(text).writeTo(written);

    assertThat(written.array()).containsExactly(expected);
    assertThat(TextHash.readFrom(written.flip())).isEqualTo(TextHash.of(text));
  }
}
