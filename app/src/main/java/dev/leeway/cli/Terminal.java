package dev.leeway.cli;

import dev.leeway.report.Style;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a command can reach of the world besides files.
 *
 * @param out for results, buffered; fails if nobody reads any more
 * @param err for everything else
 * @param cacheDirectory where things may be kept from one run to the next
 */
public record Terminal(
    InputStream in, Writer out, PrintWriter err, Screen screen, Path cacheDirectory) {

  /** Returns the terminal of this process. */
  static Terminal ofProcess() {
    var properties = new HashMap<String, String>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> properties.put(name, System.getProperty(name)));
    Map<String, String> environment = System.getenv();
    return new Terminal(
        System.in,
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            1 << 16),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true),
        Screen.of(properties, environment),
        cacheDirectory(environment, Path.of(System.getProperty("user.home", "."))));
  }

  /** Returns the style in which standard output is written. */
  Style style() {
    if (!screen.outIsTerminal()) {
      return Style.plain();
    }
    return new Style(screen.columns(), screen.colour(), screen.unicode());
  }

  /** Returns the style of lines on standard error. */
  Style errorStyle() {
    return Style.plain().withUnicode(!screen.errIsTerminal() || screen.unicode());
  }

  private static Path cacheDirectory(Map<String, String> environment, Path home) {
    String given = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches = given.isEmpty() ? home.resolve(".cache") : Path.of(given);
    return caches.resolve("leeway");
  }
}
