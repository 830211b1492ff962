package dev.leeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files and methods stay short; what is longer stands here with its reason. */
final class SizesTest {

  private static final int FILE_CEILING = 400;
  private static final int METHOD_CEILING = 50;

  /** Path from the root, or path and method, to why it is one piece. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "core/src/main/java/dev/leeway/charter/ConstraintCues.java#prohibitions",
          "a table, a line a cue",
          "core/src/main/java/dev/leeway/charter/ConstraintCues.java#obligations",
          "a table, a line a cue",
          "core/src/main/java/dev/leeway/charter/ConstraintCues.java#goals",
          "a table, a line a cue",
          "core/src/main/java/dev/leeway/charter/ConstraintCues.java#roles",
          "a table, a line a cue",
          "core/src/test/java/dev/leeway/charter/CharterReaderTest.java"
              + "#read_severalMistakes_namesEachWithLineAndNearest",
          "one charter with all its mistakes, and all that is said about them");

  @Test
  void sources_areShort() throws IOException {
    var tooLong = new ArrayList<String>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      String name = root().relativize(file).toString().replace('\\', '/');
      long lines = text.lines().count();
      if (lines > FILE_CEILING && !ALLOWED.containsKey(name)) {
        tooLong.add("%s has %d lines".formatted(name, lines));
      }
      for (SourceMethods.Method method : SourceMethods.of(text)) {
        String where = name + "#" + method.name();
        if (method.lines() > METHOD_CEILING && !ALLOWED.containsKey(where)) {
          tooLong.add("%s has %d lines".formatted(where, method.lines()));
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void methods_ofAnySource_areFoundWithTheirLines() {
    String source =
        """
        final class Sample {
          // { a brace that is none
          Sample() {}
          @Foo({"a", "}"})
          int longer(int a)
              throws Exception {
            for (int i = 0; i < 3; i++) { call(() -> { }); }
            return new Object() { int inner() { return 1; } }.inner();
          }
          record Pair(int a, char b) { Pair { check('{'); } }
        }
        """;
    assertThat(SourceMethods.of(source))
        .extracting(SourceMethods.Method::toString)
        .containsExactlyInAnyOrder(
            "Method[name=Sample, lines=1]",
            "Method[name=longer, lines=4]",
            "Method[name=inner, lines=1]",
            "Method[name=Pair, lines=1]");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(root())) {
      var sources = new ArrayList<Path>();
      for (Path module : modules.filter(path -> Files.isDirectory(path.resolve("src"))).toList()) {
        try (Stream<Path> files = Files.walk(module.resolve("src"))) {
          sources.addAll(files.filter(path -> path.toString().endsWith(".java")).sorted().toList());
        }
      }
      assertThat(sources).as("sources found").hasSizeGreaterThan(100);
      return sources;
    }
  }

  /** Tests run in the folder of their module. */
  private static Path root() {
    return Path.of("..").toAbsolutePath().normalize();
  }
}
