package dev.leeway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldenFileTest {

  @Test
  void update_whereContinuousIntegrationRuns_isRefused(@TempDir Path folder) {
    Path file = folder.resolve("expected.txt");

    assertThatThrownBy(() -> GoldenFile.update(file, "new", "true"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("refused");
    assertThat(file).doesNotExist();
  }

  @Test
  void update_elsewhere_writesTheFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("case/expected.txt");

    GoldenFile.update(file, "new\n", null);

    assertThat(Files.readString(file)).isEqualTo("new\n");
  }

  @Test
  void difference_oneLineChanged_showsItWithWhatStandsBefore() {
    assertThat(GoldenFile.difference("a\nb\nc\n", "a\nx\nc\n").lines())
        .containsExactly("     1  a", "-    2  b", "+    2  x");
  }

  @Test
  void difference_sameLines_saysThatOnlyLineEndsDiffer() {
    assertThat(GoldenFile.difference("a\n", "a")).isEqualTo("only line ends differ");
  }
}
