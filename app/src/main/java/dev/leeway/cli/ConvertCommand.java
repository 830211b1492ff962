package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.convert.Conversion;
import dev.leeway.convert.Target;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.UniqueIds;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Transcripts of any format into one. */
@Command(
    name = "convert",
    sortOptions = false,
    description = {
      "Write transcripts of any format that can be read in another one.",
      "Each is read back and compared; what the format could not hold is listed and counted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway convert logs/*.eval --to openai --out converted",
      "  leeway convert runs/ --to scout-parquet --results leeway-out/analysis.jsonl --out scout",
      "  leeway convert transcripts.parquet --to inspect-json --out logs",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 nothing could be read."
    })
final class ConvertCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      converter = TargetConverter.class,
      completionCandidates = TargetNames.class,
      description =
          "${COMPLETION-CANDIDATES}. openai and otlp are one file of lines; scout-parquet is tables;"
              + " inspect-json and text are a file a transcript.")
  private Target target = Target.OPENAI;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where it is written; a folder that is empty or does not exist.")
  private Path out = Path.of("converted");

  @Option(
      names = "--force",
      description = "Write into a folder that is not empty, over files of the same names.")
  private boolean force;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description =
          "With scout-parquet: analysis.jsonl of a run over the same transcripts; its verdicts,"
              + " grades and findings become columns leeway_*.")
  private Optional<Path> results = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but what went wrong.")
  private boolean quiet;

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check();
    KnownResults known = results.map(KnownResults::read).orElse(KnownResults.none());
    var inputs = new RunInputs(terminal, input, out);
    inputs.requireSomething();
    var tally = new ConversionTally();
    try (ConvertedOutput output = ConvertedOutput.of(target, out, kept(inputs), known)) {
      boolean whole = convert(inputs, output, tally);
      return finish(tally, output, whole);
    }
  }

  private void check() throws IOException {
    if (input.limit() < 1) {
      throw wrong("--limit is %d, expected 1 or more".formatted(input.limit()));
    }
    if (results.isPresent() && target != Target.SCOUT_PARQUET) {
      throw wrong("--results goes with --to scout-parquet, not with " + target.label());
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw wrong("--out: %s is a file, expected a folder".formatted(out));
    }
    if (!force && Files.isDirectory(out) && !empty(out)) {
      throw wrong("--out: %s is not empty; give another folder, or --force".formatted(out));
    }
  }

  private static boolean empty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private CommandLine.ParameterException wrong(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }

  /** Returns the files of the input, which no output may replace. */
  private static Set<Path> kept(RunInputs inputs) {
    var kept = new HashSet<Path>();
    inputs.files().forEach(file -> kept.add(file.toAbsolutePath().normalize()));
    return kept;
  }

  /** Converts everything; returns false if it was asked to stop before the end. */
  private boolean convert(RunInputs inputs, ConvertedOutput output, ConversionTally tally)
      throws IOException {
    var failures = new FailureLines(terminal, false);
    var ids = new UniqueIds();
    try (StopSignal stop = StopSignal.listen();
        var progress = new ProgressLine(terminal, quiet, inputs.totalBytes(), "converting");
        Arrivals arrivals = inputs.open(input.readOptions())) {
      for (Outcome.Failed problem : inputs.problems()) {
        tally.addUnreadable();
        failures.add(problem, progress);
      }
      var some = new FirstOf<>(arrivals, input.limit(), () -> !stop.given());
      while (some.hasNext()) {
        Arrival arrival = some.next();
        switch (arrival) {
          case Arrival.Unreadable unreadable -> {
            tally.addUnreadable();
            failures.add(unreadable.failed(), progress);
          }
          case Arrival.Legible legible -> {
            Transcript transcript = ids.unique(legible.transcript());
            Conversion conversion = Conversion.of(transcript, target);
            output.add(transcript, conversion);
            tally.add(conversion);
          }
        }
        progress.at(arrival.bytes(), tally.transcripts());
      }
      return !stop.given();
    }
  }

  private int finish(ConversionTally tally, ConvertedOutput output, boolean whole)
      throws IOException {
    if (tally.transcripts() == 0) {
      throw new InputException("Nothing could be read; nothing was written.\nSee above for why.");
    }
    List<Path> written = output.finish();
    tally.write(terminal.out());
    terminal.out().flush();
    if (!quiet) {
      String where =
          written.size() == 1
              ? written.getFirst().toString()
              : "%,d files in %s".formatted(written.size(), out);
      String words = (whole ? "" : "Stopped before the end. ") + "Wrote " + where;
      terminal.err().println(terminal.errorStyle().text(words).plain());
    }
    return ExitCode.DONE;
  }

  /** The names of targets, for the help. */
  static final class TargetNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return labels().iterator();
    }
  }

  private static List<String> labels() {
    return Stream.of(Target.values()).map(Target::label).toList();
  }

  /** Finds a target by name. */
  static final class TargetConverter implements ITypeConverter<Target> {

    @Override
    public Target convert(String name) {
      return Stream.of(Target.values())
          .filter(target -> target.label().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no format \"%s\" to convert to; expected one of %s"
                          .formatted(name, String.join(", ", labels()))));
    }
  }
}
