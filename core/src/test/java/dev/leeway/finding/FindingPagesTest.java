package dev.leeway.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FindingPagesTest {

  private static final Path PAGES = Path.of("../docs/findings");
  private static final String INDEX = "README.md";

  @Test
  void pages_allKinds_haveOneEachAndNoOther() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of(INDEX), Arrays.stream(Kind.values()).map(FindingPagesTest::page))
                  .toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void page_ofKind_namesItAndItsSeverity(Kind kind) throws IOException {
    assertThat(Files.readString(PAGES.resolve(page(kind))))
        .startsWith("# " + kind.label() + "\n\n*" + capitalised(kind.severity()) + ".*");
  }

  @ParameterizedTest
  @EnumSource
  void index_ofKind_linksToItsPageAndStatesItsSeverity(Kind kind) throws IOException {
    assertThat(Files.readString(PAGES.resolve(INDEX)))
        .contains(
            "| [%s](%s) | %s |".formatted(kind.label(), page(kind), lowerCase(kind.severity())));
  }

  private static String page(Kind kind) {
    return kind.label() + ".md";
  }

  private static String capitalised(Severity severity) {
    return severity.name().charAt(0) + lowerCase(severity).substring(1);
  }

  private static String lowerCase(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
