package dev.leeway.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which other programs a run is handed to. */
final class ExportOptions {

  @Option(
      names = "--export",
      paramLabel = "FORMAT=FILE",
      converter = ExportTarget.Converter.class,
      description =
          "Also write the run for another program: junit (XML), sarif (2.1.0), otlp (OpenTelemetry"
              + " events, JSON lines), csv, l5 (the five dimensions, JSON). May be repeated.")
  private List<ExportTarget> targets = List.of();

  List<ExportTarget> targets() {
    return targets;
  }

  /**
   * Returns what speaks against the files that are asked for.
   *
   * @param taken other files of the run, read or written
   */
  Optional<String> problem(List<Path> taken) {
    Set<Path> places = new HashSet<>();
    taken.forEach(path -> places.add(path.toAbsolutePath().normalize()));
    for (ExportTarget target : targets) {
      if (!places.add(target.place())) {
        return Optional.of(
            "--export: %s is read by this run or written by something else already; name another"
                    .formatted(target.file())
                + " file");
      }
    }
    return Optional.empty();
  }
}
