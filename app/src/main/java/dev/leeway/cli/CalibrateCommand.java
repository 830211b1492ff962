package dev.leeway.cli;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.analysis.Outcome;
import dev.leeway.bundle.BundleException;
import dev.leeway.calibration.Answer;
import dev.leeway.calibration.CalibrationReport;
import dev.leeway.calibration.Minimum;
import dev.leeway.calibration.Tempering;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.ingest.InputException;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.DoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a few labels of one's own say of all that was analysed. */
@Command(
    name = "calibrate",
    sortOptions = false,
    description = {
      "Say what a few labels of your own tell about all that was analysed.",
      "",
      "How often was control really lost over all transcripts, can stated probabilities be believed, and",
      "how should they be read? What labels say is looked at when everything has been analysed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway calibrate --gold labels.csv runs/      labels.csv: id,lost and one line a transcript",
      "  leeway calibrate --gold labels.csv runs.jsonl.gz --charter ours.yaml --json calibration.json",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 transcripts, labels or charter cannot be",
      "used; 4 the encoder is not available."
    })
final class CalibrateCommand implements Callable<Integer> {

  private static final String LOST = "lost";

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description =
          "CSV with the columns id and lost: 1 or lost if control was lost anywhere, else 0 or held.")
  private Path gold = Path.of("");

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the answers as JSON too.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many transcripts at a time. Default: one a core. Changes nothing else.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but what went wrong.")
  private boolean quiet;

  CalibrateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    if (jobs < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--jobs is %d, expected 1 or more".formatted(jobs));
    }
    Charter governing = charter.read();
    var labelled = new GoldTranscripts(GoldFile.read(gold, LOST));
    Optional<LocalEncoder> local = encoder.open(terminal);
    try {
      HeadSource heads = bundle.heads(local.isPresent());
      CalibrationText text =
          answers(
              labelled,
              rho ->
                  new Analyzer(
                      governing,
                      EncoderOption.encoder(local),
                      heads,
                      AnalyzerOptions.defaults().withRho(rho)));
      terminal.out().append(text.text());
      if (json.isPresent()) {
        Files.writeString(json.get(), text.json() + "\n");
      }
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private CalibrationText answers(GoldTranscripts labelled, DoubleFunction<Analyzer> analyzers)
      throws IOException {
    var inputs = new RunInputs(terminal, input, RunInputs.OWN);
    inputs.requireSomething();
    new SetRun(terminal, jobs, quiet, LeewayCommand.debug(spec))
        .read(
            inputs,
            input.readOptions(),
            analyzers.apply(AnalyzerOptions.defaults().rho()),
            any -> true,
            input.limit(),
            outcome -> take(outcome, labelled));
    labelled.join();
    if (labelled.isEmpty()) {
      throw new InputException(
          "No label of %s belongs to a transcript that was read.\n%s"
              .formatted(gold, labelled.remedy()));
    }
    CalibrationReport report =
        CalibrationReport.of(labelled.stated(), labelled.lost(), labelled.others());
    Answer<Tempering> tempering =
        Answer.of(Minimum.TEMPERING, labelled.lost(), () -> tempering(analyzers, labelled));
    return new CalibrationText(report, tempering, labelled.remarks());
  }

  /** What could not be analysed has been said, and says nothing about how often control is lost. */
  private static void take(Outcome outcome, GoldTranscripts labelled) {
    switch (outcome) {
      case Outcome.Done done -> labelled.take(done.analysis().transcript(), lost(done.analysis()));
      case Outcome.Failed failed -> {}
    }
  }

  /** P(control was lost) under the governing objective that fared worst. */
  private static double lost(Analysis analysis) {
    return analysis.measures().worst().map(worst -> worst.verdict().probability()).orElse(0.0);
  }

  private static Tempering tempering(DoubleFunction<Analyzer> analyzers, GoldTranscripts labelled) {
    List<double[]> probabilities =
        Tempering.TRIED.stream()
            .map(analyzers::apply)
            .map(
                analyzer ->
                    labelled.transcripts().stream()
                        .mapToDouble(each -> lost(analyzer.analyze(each)))
                        .toArray())
            .toList();
    return Tempering.of(probabilities, labelled.lost());
  }
}
