package dev.leeway.store;

import dev.leeway.analysis.Analyzer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which build of the analysing code this is: a checksum over every class and resource of it. The
 * version number alone stays the same while the code is worked on, and what an older state of it
 * concluded must not pass for the present one's.
 */
final class ProgramBuild {

  private ProgramBuild() {}

  /** Returns eight hexadecimal digits. */
  static String checksum() throws IOException {
    var parts = new TreeMap<String, Long>();
    Path code = location();
    if (Files.isDirectory(code)) {
      ofFolder(code, parts);
    } else {
      ofJar(code.toFile(), parts);
    }
    var all = new CRC32();
    parts.forEach(
        (name, crc) -> all.update((name + "=" + crc + "\n").getBytes(StandardCharsets.UTF_8)));
    return "%08x".formatted(all.getValue());
  }

  private static Path location() throws IOException {
    try {
      return Path.of(Analyzer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the program does not find its own code", e);
    }
  }

  /** A jar's directory has the checksums; times are not part of them. */
  private static void ofJar(File jar, Map<String, Long> parts) throws IOException {
    try (var zip = new ZipFile(jar)) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
          parts.put(entry.getName(), entry.getCrc());
        }
      }
    }
  }

  private static void ofFolder(Path folder, Map<String, Long> parts) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      var crc = new CRC32();
      crc.update(Files.readAllBytes(file));
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (!name.startsWith("META-INF/")) {
        parts.put(name, crc.getValue());
      }
    }
  }
}
