package dev.leeway.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.leeway.fuzz.Bounds;
import dev.leeway.ingest.InputException;
import java.util.Optional;

/** Registrations of tests, as somebody may have edited them. */
final class RegistrationFuzzTest {

  private static final int MEMORY_A_BYTE = 20_000;

  @FuzzTest
  void json(byte[] bytes) throws Exception {
    String text = new String(bytes, UTF_8);
    Optional<String> once = Bounds.during(bytes.length, MEMORY_A_BYTE, () -> rewritten(text));
    if (once.isPresent()) {
      assertThat(rewritten(once.get())).as("written and read again").isEqualTo(once);
    }
  }

  private static Optional<String> rewritten(String text) {
    try {
      return Optional.of(RegistrationJson.write(RegistrationJson.read("file", text)));
    } catch (InputException e) {
      assertThat(e.getMessage()).startsWith("file: ").contains("\n");
      return Optional.empty();
    }
  }
}
