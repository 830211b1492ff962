package dev.leeway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads hand-written files; {@code -Dgolden.update=true} rewrites what is expected of them. */
final class ReaderGoldenTest {

  private static final Path CASES = Path.of("src/test/resources/golden/ingest");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void read_goldenCase_agreesWithTheExpectedText(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Path input = input(folder);
    var origin = new Origin(input.getFileName().toString(), () -> Files.newInputStream(input));

    String actual =
        Results.of(origin, ReadOptions.automatic()).stream()
            .map(TranscriptText::of)
            .collect(Collectors.joining("\n"));

    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static Path input(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("input."))
          .findFirst()
          .orElseThrow();
    }
  }
}
