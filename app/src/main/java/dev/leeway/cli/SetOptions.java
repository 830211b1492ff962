package dev.leeway.cli;

import dev.leeway.charter.Charter;
import dev.leeway.population.Grouping;
import dev.leeway.population.UnitRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that are about sets of transcripts. */
final class SetOptions {

  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  @Option(
      names = "--by",
      paramLabel = "KEY",
      converter = KeyConverter.class,
      description =
          "Also group by group: model, task (the task set), task-id, pressure (the cues before a"
              + " reply), kind (of what should govern), or a setting of sampling, such as"
              + " temperature.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      converter = UnitConverter.class,
      description =
          "What counts as one draw: task (default: task set and id; without a task id, the"
              + " transcript's id without the model's name), transcript, task-set, model. Intervals draw units whole.")
  private UnitRule unit = UnitRule.TASK;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write everything as JSON.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write a page with the curves; it needs no script and no network.")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many transcripts at a time. Default: one a core. Changes nothing else.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but what went wrong.")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }

  int jobs() {
    return jobs;
  }

  UnitRule unit() {
    return unit;
  }

  Optional<Grouping> grouping(Charter charter) {
    return by.map(key -> new Grouping(key, charter));
  }

  /**
   * Returns what speaks against the options.
   *
   * @param read the files that the run reads
   */
  Optional<String> problem(List<Path> read) {
    if (jobs < 1) {
      return Optional.of("--jobs is %d, expected 1 or more".formatted(jobs));
    }
    Set<Path> places = new HashSet<>();
    read.forEach(path -> places.add(path.toAbsolutePath().normalize()));
    for (Path file : files()) {
      if (!places.add(file.toAbsolutePath().normalize())) {
        return Optional.of(
            "%s is read by this run or written by something else already; name another file"
                .formatted(file));
      }
    }
    return Optional.empty();
  }

  /** What is written into a file. */
  @FunctionalInterface
  interface Content {
    void write(Appendable out) throws IOException;
  }

  /** Writes the files that are asked for, each whole or not at all. */
  void write(Content asJson, Content asHtml) throws IOException {
    if (json.isPresent()) {
      write(json.get(), asJson);
    }
    if (html.isPresent()) {
      write(html.get(), asHtml);
    }
  }

  /** Returns the files that are asked for. */
  List<Path> files() {
    var files = new ArrayList<Path>();
    json.ifPresent(files::add);
    html.ifPresent(files::add);
    return files;
  }

  private static void write(Path path, Content content) throws IOException {
    ResultFile file = ResultFile.begin(path);
    try (file) {
      content.write(file.writer());
    }
    file.publish();
  }

  /** Takes a key by which sets can be divided. */
  static final class KeyConverter implements ITypeConverter<String> {

    @Override
    public String convert(String key) {
      if (!KEY.matcher(key).matches()) {
        throw new TypeConversionException(
            "\"%s\" is no key; expected one of %s, or a setting of sampling, such as temperature"
                .formatted(key, String.join(", ", Grouping.NAMES)));
      }
      return key;
    }
  }

  /** Finds a unit by name. */
  static final class UnitConverter implements ITypeConverter<UnitRule> {

    @Override
    public UnitRule convert(String name) {
      for (UnitRule unit : UnitRule.values()) {
        if (unit.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
          return unit;
        }
      }
      throw new TypeConversionException(
          "\"%s\" is no unit; expected task, transcript, task-set or model".formatted(name));
    }
  }
}
