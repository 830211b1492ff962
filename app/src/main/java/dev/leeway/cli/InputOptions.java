package dev.leeway.cli;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReadOptions;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The options that say what is read. */
final class InputOptions {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, or folders with all below them (.json .jsonl .ndjson .eval .txt .pb .binpb, each also .gz;"
              + " .parquet .db .sqlite .sqlite3);"
              + " - is standard input. What a file holds is found from its content.")
  private List<String> paths = List.of();

  @Option(
      names = "--input-format",
      paramLabel = "NAME",
      converter = FormatConverter.class,
      completionCandidates = FormatNames.class,
      description = "Do not guess the format of the input: ${COMPLETION-CANDIDATES}.")
  private Optional<Format> format = Optional.empty();

  @Option(names = "--limit", paramLabel = "N", description = "Stop after N transcripts.")
  private long limit = Long.MAX_VALUE;

  /** Returns whether standard input is asked for. */
  boolean standardInput() {
    return paths.contains("-");
  }

  List<Path> paths() {
    return paths.stream().filter(path -> !path.equals("-")).map(Path::of).toList();
  }

  ReadOptions readOptions() {
    return format.map(ReadOptions::of).orElseGet(ReadOptions::automatic);
  }

  long limit() {
    return limit;
  }

  /** The names of formats, for the help. */
  static final class FormatNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Format.labels().iterator();
    }
  }

  /** Finds a format by name. */
  static final class FormatConverter implements ITypeConverter<Format> {

    @Override
    public Format convert(String name) {
      if (!Format.labels().contains(name.toLowerCase(Locale.ROOT))) {
        throw new TypeConversionException(
            "there is no format \"%s\"; expected one of %s"
                .formatted(name, String.join(", ", Format.labels())));
      }
      return Format.named(name);
    }
  }
}
