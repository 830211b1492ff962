package dev.leeway.registration;

import dev.leeway.ingest.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file by name and content.
 *
 * @param name without its folder
 * @param sha256 of its bytes as they are, in hexadecimal
 */
public record DataFile(String name, String sha256) {

  /** Reads a file through. */
  public static DataFile of(Path file) {
    Path name = file.getFileName();
    return new DataFile(name == null ? "" : name.toString(), hash(file));
  }

  /** Returns the SHA-256 of some bytes, in hexadecimal. */
  public static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static String hash(Path file) {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": there is no such file.\nGive the file of the set.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
