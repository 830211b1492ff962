package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.tables.TableFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run reads: files, and standard input if asked for, before anything is opened. */
final class RunInputs {

  /** Where {@code leeway analyze} writes by default; never read as transcripts. */
  static final Path OWN = Path.of("leeway-out");

  private final TranscriptFiles found;
  private final Optional<InputStream> standardInput;
  private final ByteCount count = new ByteCount();

  /**
   * @param own the folder of the run's results
   */
  RunInputs(Terminal terminal, InputOptions options, Path own) {
    this(
        options.paths(),
        own,
        options.standardInput() ? Optional.of(terminal.in()) : Optional.empty());
  }

  /** Files and folders only. */
  RunInputs(List<Path> paths) {
    this(paths, OWN, Optional.empty());
  }

  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private RunInputs(List<Path> paths, Path own, Optional<InputStream> standardInput) {
    this.found = TranscriptFiles.under(paths, own);
    this.standardInput = standardInput;
  }

  /** Returns what could not even be found. */
  List<Outcome.Failed> problems() {
    return found.problems();
  }

  /** Returns the files that are read. */
  List<Path> files() {
    return found.files();
  }

  /**
   * Refuses paths under which there is nothing to read at all.
   *
   * @throws InputException if so
   */
  void requireSomething() {
    if (standardInput.isEmpty() && found.files().isEmpty() && found.problems().isEmpty()) {
      throw new InputException(
          "There is no transcript in these folders.\n"
              + "Looked for %s, each also with .gz; name a file to have it read whatever its name."
                  .formatted(String.join(" ", TranscriptFiles.ENDINGS)));
    }
  }

  /** Returns the size of everything; 0 if that cannot be known before the end. */
  long totalBytes() {
    if (standardInput.isPresent()) {
      return 0;
    }
    long total = 0;
    for (Path file : found.files()) {
      try {
        total += Files.size(file);
      } catch (IOException e) {
        return 0;
      }
    }
    return total;
  }

  /** Returns one sentence about files of folders that are not read; empty if there are none. */
  String passedOver() {
    Map<String, Integer> endings = found.passedOver();
    int sum = endings.values().stream().mapToInt(Integer::intValue).sum();
    return sum == 0
        ? ""
        : endings.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(
                Collectors.joining(
                    ", ",
                    sum + (sum == 1 ? " file was" : " files were") + " passed over by name (",
                    "); to read one, name it."));
  }

  /** Begins to read. */
  Arrivals open(ReadOptions options) {
    List<Origin> origins = new ArrayList<>();
    for (Path file : found.files()) {
      origins.add(new Origin(file.toString(), () -> opened(file, options)));
    }
    standardInput.ifPresent(in -> origins.add(new Origin("stdin", () -> count.counting(in))));
    return new Arrivals(origins, options, count);
  }

  private InputStream opened(Path file, ReadOptions options) throws IOException {
    try {
      Optional<InputStream> table = TableFiles.open(file, options.limits());
      if (table.isPresent()) {
        // Its bytes are not read in their order; they count as read when it is opened.
        count.add(Files.size(file));
        return table.get();
      }
      return count.counting(Files.newInputStream(file));
    } catch (IOException e) {
      throw new IOException(Reason.of(e), e);
    }
  }
}
