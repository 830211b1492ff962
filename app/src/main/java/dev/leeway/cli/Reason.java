package dev.leeway.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Why a file could not be used, in words; the messages of file exceptions are often only a path.
 */
final class Reason {

  private Reason() {}

  static String of(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> "there is no such file or folder";
      case AccessDeniedException denied -> "permission denied";
      case NotDirectoryException file -> "it is not a folder";
      default -> {
        String said = failure.getMessage();
        yield said == null ? failure.getClass().getSimpleName() : said;
      }
    };
  }
}
