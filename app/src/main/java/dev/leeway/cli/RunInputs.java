package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
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

  private final Terminal terminal;
  private final TranscriptFiles found;
  private final boolean standardInput;
  private final ByteCount count = new ByteCount();

  /**
   * @param own the folder of the run's results
   */
  RunInputs(Terminal terminal, InputOptions options, Path own) {
    this(terminal, options.paths(), options.standardInput(), own);
  }

  RunInputs(Terminal terminal, List<Path> paths, boolean standardInput, Path own) {
    this.terminal = terminal;
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

  /** Returns whether there is nothing to read at all. */
  boolean isEmpty() {
    return !standardInput && found.files().isEmpty() && found.problems().isEmpty();
  }

  /** Returns the size of everything; 0 if that cannot be known before the end. */
  long totalBytes() {
    if (standardInput) {
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
    if (standardInput) {
      origins.add(new Origin("stdin", () -> count.counting(terminal.in())));
    }
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
