package dev.leeway.registration;

import dev.leeway.ingest.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A registration on disk, with its SHA-256 in a second file beside it in the form that {@code
 * sha256sum -c} reads.
 *
 * @param sha256 of the first file's bytes
 */
public record RegistrationFile(Registration registration, String sha256) {

  private static final String SUFFIX = ".sha256";

  /** Writes both files and returns what was written. */
  public static RegistrationFile write(Path file, Registration registration) throws IOException {
    byte[] bytes = RegistrationJson.write(registration).getBytes(StandardCharsets.UTF_8);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    String hash = DataFile.hash(bytes);
    Files.write(file, bytes);
    Files.writeString(beside(file), "%s  %s\n".formatted(hash, file.getFileName()));
    return new RegistrationFile(registration, hash);
  }

  /**
   * Reads a registration that nobody has touched since it was written.
   *
   * @throws InputException if it differs from the hash beside it, or cannot be read
   */
  public static RegistrationFile read(Path file) {
    byte[] bytes = bytes(file, "Write one with leeway falsify register.");
    String hash = DataFile.hash(bytes);
    String stored =
        new String(
                bytes(beside(file), "It is written with the registration and belongs beside it."),
                StandardCharsets.UTF_8)
            .strip()
            .split("\\s", 2)[0]
            .toLowerCase(Locale.ROOT);
    if (!stored.equals(hash)) {
      throw new InputException(
          ("%s: was altered after it was registered: its SHA-256 is %s, %s says %s."
                  + "\nRestore the registered file; for other thresholds register a new test, before"
                  + " looking at the data again.")
              .formatted(file, hash, beside(file), stored));
    }
    return new RegistrationFile(
        RegistrationJson.read(file.toString(), new String(bytes, StandardCharsets.UTF_8)), hash);
  }

  private static byte[] bytes(Path file, String remedy) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new InputException("%s: there is no such file.\n%s".formatted(file, remedy), e);
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\n%s".formatted(file, e.getMessage(), remedy), e);
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + SUFFIX);
  }
}
