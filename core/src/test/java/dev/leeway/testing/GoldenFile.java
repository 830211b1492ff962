package dev.leeway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares text with a file of {@code src/test/resources/golden}. {@code -Dgolden.update=true}
 * writes the file instead; where the environment says {@code CI=true} that is refused, so that a
 * build can never agree with itself.
 */
public final class GoldenFile {

  private static final Path ROOT = Path.of("src/test/resources/golden");

  /** Lines shown around the first difference, and the most that are shown at all. */
  private static final int CONTEXT = 3;

  private static final int LONGEST = 40;

  private GoldenFile() {}

  /**
   * Checks that {@code actual} is what the golden file holds.
   *
   * @param name path below the golden folder, for example {@code report/held/expected.txt}
   */
  public static void assertMatches(String name, String actual) {
    Path file = ROOT.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      update(file, actual, System.getenv("CI"));
      return;
    }
    String expected = read(file);
    if (!expected.equals(actual)) {
      throw new AssertionError(
          "%s differs; if that is meant, run with -Dgolden.update=true and read the diff.%n%s"
              .formatted(file, difference(expected, actual)));
    }
  }

  static void update(Path file, String actual, @Nullable String ci) {
    if ("true".equals(ci)) {
      throw new AssertionError("golden.update is refused where CI=true: " + file);
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the first run of lines that differ, each with its number: - expected, + actual. */
  static String difference(String expected, String actual) {
    List<String> wanted = expected.lines().toList();
    List<String> found = actual.lines().toList();
    int first = 0;
    while (first < Math.min(wanted.size(), found.size())
        && wanted.get(first).equals(found.get(first))) {
      first++;
    }
    int same = 0;
    while (same < Math.min(wanted.size(), found.size()) - first
        && wanted.get(wanted.size() - 1 - same).equals(found.get(found.size() - 1 - same))) {
      same++;
    }
    var lines = new ArrayList<String>();
    add(lines, "  ", wanted, Math.max(0, first - CONTEXT), first);
    add(lines, "- ", wanted, first, wanted.size() - same);
    add(lines, "+ ", found, first, found.size() - same);
    return lines.isEmpty() || (first == wanted.size() && first == found.size())
        ? "only line ends differ"
        : String.join("\n", lines);
  }

  private static void add(List<String> to, String mark, List<String> from, int start, int end) {
    for (int i = start; i < Math.min(end, start + LONGEST); i++) {
      to.add("%s%4d  %s".formatted(mark, i + 1, from.get(i)));
    }
    if (end > start + LONGEST) {
      to.add("%s      (%d more lines)".formatted(mark, end - start - LONGEST));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError("no golden file " + file + "; make it with -Dgolden.update=true", e);
    }
  }
}
