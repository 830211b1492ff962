package dev.leeway.cli;

import dev.leeway.accuracy.LabelRow;
import dev.leeway.accuracy.LabelTable;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.report.PluralismReport;
import dev.leeway.weave.pluralism.PluralismStudy;
import dev.leeway.weave.pluralism.Positions;
import dev.leeway.weave.pluralism.TrajectoryReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whose values won over a set of transcripts. */
@Command(
    name = "pluralism",
    sortOptions = false,
    description = {
      "Say whose values won: which stakeholders of the charter were served and in control, over time,",
      "how many of the positions on a question were taken up, and how answers compare with a",
      "population's."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave pluralism --charter ours.yaml runs/ --html whose.html",
      "  leeway weave pluralism runs/ --positions questions.csv --steered asked.csv",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 transcripts, charter or lists cannot be used;",
      "4 the encoder is not available."
    })
final class WeavePluralismCommand implements Callable<Integer> {

  private static final long SEED = 1;

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or folders with all below.")
  private List<Path> paths = List.of();

  @Mixin private CharterOption charter = new CharterOption();

  @Option(
      names = "--positions",
      paramLabel = "FILE",
      description =
          "CSV: question, position, phrases (separated by |) and, if known, population and before"
              + " (shares of people, and of an earlier model's answers).")
  private Optional<Path> positions = Optional.empty();

  @Option(
      names = "--steered",
      paramLabel = "FILE",
      description = "CSV: id, position: which position each run was asked to take.")
  private Optional<Path> steered = Optional.empty();

  @Option(
      names = "--window",
      paramLabel = "N",
      description = "Turns that make a window of time. Default: ${DEFAULT-VALUE}.")
  private int window = 3;

  @Mixin private WeaveRunOptions run = new WeaveRunOptions();

  @Mixin private WeaveOutput output = new WeaveOutput();

  WeavePluralismCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    if (window < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--window is %d, expected 1 or more".formatted(window));
    }
    Charter governing = charter.read();
    Positions listed =
        positions.isPresent() ? PositionsFile.read(positions.get()) : new Positions(List.of());
    Map<String, String> asked = steered.isPresent() ? steered(steered.get()) : new TreeMap<>();
    var reader = new TrajectoryReader(governing, listed);
    Optional<LocalEncoder> local = run.encoder().open(terminal);
    try {
      var analyzer =
          new Analyzer(
              governing,
              EncoderOption.encoder(local),
              run.bundle().heads(local.isPresent()),
              AnalyzerOptions.defaults());
      var all =
          run.set(terminal, ReadOptions.automatic())
              .read("The set", paths, each -> reader.read(analyzer.analyze(each)));
      output.write(
          new PluralismReport(new PluralismStudy(governing, listed, window, SEED).run(all, asked)),
          terminal);
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private static Map<String, String> steered(Path file) {
    var asked = new TreeMap<String, String>();
    try (Reader csv = Files.newBufferedReader(file)) {
      for (LabelRow row : LabelTable.read(file.toString(), csv, List.of("position")).all()) {
        asked.put(row.id(), row.values().getOrDefault("position", "").strip());
      }
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\nGive a CSV file with the columns id and position."
              .formatted(file, Reason.of(e)),
          e);
    }
    return asked;
  }
}
