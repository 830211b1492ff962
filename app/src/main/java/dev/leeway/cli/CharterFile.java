package dev.leeway.cli;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterReader;
import dev.leeway.ingest.InputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a charter from a file that the user named. */
final class CharterFile {

  private CharterFile() {}

  static Charter read(Path file) throws CharterException {
    return CharterReader.read(file.toString(), text(file));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new InputException(file + ": is not UTF-8.\nA charter is YAML text in UTF-8.", e);
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\nGive the file of a charter; leeway charter show prints one."
              .formatted(file, Reason.of(e)),
          e);
    }
  }
}
