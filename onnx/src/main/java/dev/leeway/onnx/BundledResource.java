package dev.leeway.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;

/**
 * A file that a library on the class path carries.
 *
 * @param size in bytes
 * @param crc the CRC-32 of its content
 */
record BundledResource(URL location, long size, long crc) {

  /**
   * Finds a file on the class path; empty if no library carries it.
   *
   * @param path with slashes and no leading slash
   */
  static Optional<BundledResource> find(String path) throws IOException {
    Optional<URL> location =
        Optional.ofNullable(BundledResource.class.getClassLoader())
            .map(loader -> loader.getResource(path));
    return location.isEmpty() ? Optional.empty() : Optional.of(describe(location.get()));
  }

  byte[] read() throws IOException {
    try (InputStream content = location.openStream()) {
      return content.readAllBytes();
    }
  }

  /** Returns size and checksum, which tell this content from that of another version. */
  String fingerprint() {
    return "%08x-%x".formatted(crc, size);
  }

  /** Copies the content to a file, unless a file of that size is there; never leaves half a file. */
  void unpackTo(Path target) throws IOException {
    if (Files.isRegularFile(target) && Files.size(target) == size) {
      return;
    }
    Path part = Files.createTempFile(parent(target), "unpacking", ".part");
    try (InputStream content = location.openStream()) {
      Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      moveInPlace(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  static void moveInPlace(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path parent(Path target) {
    return Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
  }

  private static BundledResource describe(URL location) throws IOException {
    URLConnection connection = location.openConnection();
    if (connection instanceof JarURLConnection jar) {
      JarEntry entry = jar.getJarEntry();
      // The jar's directory knows both numbers; reading 20 MB to find them would double the load.
      return new BundledResource(location, entry.getSize(), entry.getCrc());
    }
    byte[] content;
    try (InputStream stream = connection.getInputStream()) {
      content = stream.readAllBytes();
    }
    var crc = new CRC32();
    crc.update(content);
    return new BundledResource(location, content.length, crc.getValue());
  }
}
