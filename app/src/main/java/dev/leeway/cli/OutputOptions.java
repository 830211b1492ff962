package dev.leeway.cli;

import dev.leeway.ingest.Format;
import dev.leeway.report.Style;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say what is written, and how. */
final class OutputOptions {

  /** How results stand on standard output. */
  enum OutputFormat {
    TEXT,
    JSON
  }

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where analysis.jsonl and report.html are written. Default: ${DEFAULT-VALUE}.")
  private Path directory = Path.of("leeway-out");

  @Option(
      names = "--format",
      paramLabel = "text|json",
      converter = OutputFormatConverter.class,
      description =
          "Results on standard output as text, or as one line of JSON a transcript with the summary"
              + " last. Default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = {"-v", "--verbose"},
      description = "Write every transcript in full, not only the most urgent.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but what went wrong.")
  private boolean quiet;

  @Option(names = "--no-color", description = "No colour, whatever listens. So does $$NO_COLOR.")
  private boolean noColour;

  @Option(
      names = "--width",
      paramLabel = "CELLS",
      description = "The width of the text. Default: that of the terminal, or 100.")
  private Optional<Integer> width = Optional.empty();

  Path directory() {
    return directory;
  }

  boolean verbose() {
    return verbose;
  }

  boolean quiet() {
    return quiet;
  }

  /** Returns the style of results for people. */
  Style style(Terminal terminal) {
    Style style = terminal.style();
    Style sized = width.map(style::withWidth).orElse(style);
    return noColour ? sized.withColour(false) : sized;
  }

  /** Returns where results go. */
  StandardOutput standardOutput(Terminal terminal) {
    return switch (format) {
      case TEXT -> StandardOutput.text(terminal.out(), style(terminal), verbose);
      case JSON -> StandardOutput.json(terminal.out());
    };
  }

  /** Finds an output format by name; knows the usual mix-up. */
  static final class OutputFormatConverter implements ITypeConverter<OutputFormat> {

    @Override
    public OutputFormat convert(String name) {
      for (OutputFormat format : OutputFormat.values()) {
        if (format.name().equalsIgnoreCase(name)) {
          return format;
        }
      }
      String advice =
          Format.labels().contains(name)
              ? "; that is a format of input: --input-format " + name
              : "";
      throw new TypeConversionException(
          "\"%s\" is not an output format; expected text or json%s".formatted(name, advice));
    }
  }
}
