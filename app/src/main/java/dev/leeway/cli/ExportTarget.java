package dev.leeway.cli;

import dev.leeway.report.ExportFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One export that is asked for: {@code junit=results.xml}. */
record ExportTarget(ExportFormat format, Path file) {

  /** Returns where it is written, in a form that can be compared. */
  Path place() {
    return file.toAbsolutePath().normalize();
  }

  /** Reads an export from its words; says which formats there are. */
  static final class Converter implements ITypeConverter<ExportTarget> {

    @Override
    public ExportTarget convert(String words) {
      int sign = words.indexOf('=');
      String name = sign < 0 ? words : words.substring(0, sign);
      String file = sign < 0 ? "" : words.substring(sign + 1);
      ExportFormat format =
          ExportFormat.named(name)
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          "there is no export \"%s\"; expected one of %s, then = and a file"
                              .formatted(name, String.join(", ", ExportFormat.labels()))));
      if (file.isEmpty()) {
        throw new TypeConversionException(
            "\"%s\" names no file; expected %s=FILE".formatted(words, format.label()));
      }
      try {
        return new ExportTarget(format, Path.of(file));
      } catch (InvalidPathException e) {
        throw new TypeConversionException("\"%s\" is no name of a file".formatted(file));
      }
    }
  }
}
