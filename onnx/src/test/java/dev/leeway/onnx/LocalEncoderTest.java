package dev.leeway.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalEncoderTest {

  @TempDir private Path cache;

  @Test
  void embed_inALaterRun_isReadFromTheFile() throws Exception {
    float[] first;
    try (LocalEncoder encoder = LocalEncoder.open(cache)) {
      first = encoder.embed("a sentence to keep");
      assertThat(encoder.notKept()).isEmpty();
    }
    long size = cacheFileSize();
    try (LocalEncoder encoder = LocalEncoder.open(cache)) {
      assertThat(encoder.embed("a sentence to keep")).containsExactly(first);
    }
    assertThat(cacheFileSize()).isEqualTo(size);
  }

  @Test
  void open_cacheTaken_worksFromMemoryAndSaysSo() throws Exception {
    try (LocalEncoder first = LocalEncoder.open(cache);
        LocalEncoder second = LocalEncoder.open(cache)) {
      assertThat(second.embed("a text")).containsExactly(first.embed("a text"));
      assertThat(first.notKept()).isEmpty();
      assertThat(second.notKept()).isPresent();
    }
  }

  private long cacheFileSize() throws Exception {
    try (Stream<Path> files = Files.list(cache)) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith("embeddings-"))
              .findFirst()
              .orElseThrow();
      return Files.size(file);
    }
  }
}
