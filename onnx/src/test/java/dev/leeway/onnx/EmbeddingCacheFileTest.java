package dev.leeway.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.evidence.embedding.TextHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddingCacheFileTest {

  private static final int DIMENSION = 4;
  private static final int RECORD_BYTES = 32 + DIMENSION * 4 + 4;
  private static final long ROOM_FOR_EIGHT = EmbeddingCacheFile.HEADER_BYTES + 8L * RECORD_BYTES;

  @TempDir private Path directory;

  @Test
  void find_afterReopening_givesTheSameBytes() throws IOException {
    fill(5);

    try (EmbeddingCacheFile cache = open("model")) {
      assertThat(known(cache, 6)).containsExactly(0, 1, 2, 3, 4);
      assertThat(cache.damaged()).isZero();
    }
  }

  @Test
  void find_numbersThatAreHardToPrint_keepTheirBits() throws IOException {
    float[] awkward = {-0.0f, Float.MIN_VALUE, 1f / 3, Float.MAX_VALUE};
    try (EmbeddingCacheFile cache = open("model")) {
      cache.keep(hash(1), awkward);
    }
    try (EmbeddingCacheFile cache = open("model")) {
      assertThat(cache.find(hash(1)).orElseThrow()).containsExactly(awkward);
    }
  }

  @Test
  void open_fileCutAnywhere_keepsTheWholeRecordsBeforeTheCut() throws IOException {
    fill(3);
    byte[] whole = Files.readAllBytes(onlyFile());
    for (int length = 0; length <= whole.length; length++) {
      Files.write(onlyFile(), Arrays.copyOf(whole, length));
      int kept = Math.max(0, length - EmbeddingCacheFile.HEADER_BYTES) / RECORD_BYTES;
      try (EmbeddingCacheFile cache = open("model")) {
        assertThat(known(cache, 3)).as("cut at %d", length).hasSize(kept);
        cache.keep(hash(7), vector(7));
      }
      try (EmbeddingCacheFile cache = open("model")) {
        assertThat(known(cache, 8)).as("cut at %d, then kept", length).hasSize(kept + 1);
      }
    }
  }

  @Test
  void open_anyByteChanged_neverAnswersAnythingElse() throws IOException {
    fill(3);
    byte[] whole = Files.readAllBytes(onlyFile());
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      Files.write(onlyFile(), changed);
      try (EmbeddingCacheFile cache = open("model")) {
        boolean header = at < EmbeddingCacheFile.HEADER_BYTES;
        assertThat(known(cache, 3)).as("byte %d", at).hasSize(header ? 0 : 2);
        assertThat(cache.damaged()).as("byte %d", at).isEqualTo(header ? 0 : 1);
      }
    }
  }

  @Test
  void find_fileChangedWhileOpen_answersNothing() throws IOException {
    try (EmbeddingCacheFile cache = open("model")) {
      cache.keep(hash(0), vector(0));
      byte[] changed = Files.readAllBytes(onlyFile());
      changed[changed.length - 6] ^= 1;
      Files.write(onlyFile(), changed);

      assertThat(cache.find(hash(0))).isEmpty();
      assertThat(cache.damaged()).isEqualTo(1);
    }
  }

  @Test
  void open_whileOpenElsewhere_isEmpty() throws IOException {
    try (EmbeddingCacheFile first = open("model")) {
      assertThat(EmbeddingCacheFile.open(directory, "model", DIMENSION, ROOM_FOR_EIGHT)).isEmpty();

      first.keep(hash(1), vector(1));
      assertThat(first.find(hash(1))).isPresent();
    }
    try (EmbeddingCacheFile later = open("model")) {
      assertThat(later.find(hash(1))).isPresent();
    }
  }

  @Test
  void open_otherModel_sharesNothing() throws IOException {
    fill(2);
    try (EmbeddingCacheFile other = open("another model")) {
      assertThat(known(other, 2)).isEmpty();
    }
    try (EmbeddingCacheFile cache = open("model")) {
      assertThat(known(cache, 2)).hasSize(2);
    }
  }

  @Test
  void keep_fileFull_forgetsTheOlderHalfAtTheNextOpening() throws IOException {
    fill(12);
    assertThat(Files.size(onlyFile())).isEqualTo(ROOM_FOR_EIGHT);

    try (EmbeddingCacheFile cache = open("model")) {
      assertThat(known(cache, 12)).containsExactly(4, 5, 6, 7);
      cache.keep(hash(20), vector(20));
      assertThat(cache.find(hash(20))).isPresent();
    }
  }

  @Test
  void keep_afterTheFileWasClosed_saysSoAndGoesOn() throws IOException {
    EmbeddingCacheFile cache = open("model");
    cache.close();

    cache.keep(hash(1), vector(1));

    assertThat(cache.failure()).isPresent();
    assertThat(cache.find(hash(1))).isEmpty();
  }

  @Test
  void open_noRoom_isRefused() {
    assertThatThrownBy(() -> EmbeddingCacheFile.open(directory, "model", DIMENSION, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void fill(int embeddings) throws IOException {
    try (EmbeddingCacheFile cache = open("model")) {
      for (int i = 0; i < embeddings; i++) {
        cache.keep(hash(i), vector(i));
      }
    }
  }

  private EmbeddingCacheFile open(String model) throws IOException {
    return EmbeddingCacheFile.open(directory, model, DIMENSION, ROOM_FOR_EIGHT).orElseThrow();
  }

  /** Returns which of the first texts are found, having checked that their vectors are right. */
  private static List<Integer> known(EmbeddingCacheFile cache, int texts) {
    return Stream.iterate(0, i -> i < texts, i -> i + 1)
        .filter(
            i -> {
              cache.find(hash(i)).ifPresent(found -> assertThat(found).containsExactly(vector(i)));
              return cache.find(hash(i)).isPresent();
            })
        .toList();
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList().getFirst();
    }
  }

  private static TextHash hash(int text) {
    return TextHash.of("text " + text);
  }

  private static float[] vector(int text) {
    return new float[] {text, text + 0.5f, -text, 1};
  }
}
