package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.analysis.Outcome;
import dev.leeway.bundle.BundleException;
import dev.leeway.calibration.Answer;
import dev.leeway.calibration.CalibrationFile;
import dev.leeway.calibration.CalibrationReport;
import dev.leeway.calibration.CalibrationWriter;
import dev.leeway.calibration.Conditions;
import dev.leeway.calibration.Minimum;
import dev.leeway.calibration.Tempering;
import dev.leeway.calibration.TurnSets;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.ingest.InputException;
import dev.leeway.math.SplitConformal;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.report.CalibrationPage;
import java.io.IOException;
import java.io.Writer;
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
      "  leeway calibrate --gold labels.csv runs.jsonl.gz --charter ours.yaml --json answers.json",
      "  leeway calibrate --gold labels.csv runs/ --out calibration.json --html calibration.html",
      "  leeway analyze runs/ --calibration calibration.json",
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

  @Option(
      names = "--gold-turns",
      paramLabel = "FILE",
      description =
          "CSV with the columns id, turn (from 1) and lost: sets for single turns, of which one a"
              + " transcript counts.")
  private Optional<Path> goldTurns = Optional.empty();

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the answers as JSON too.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write what leeway analyze --calibration FILE applies: the map, the exponent and the sets.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with the reliability diagram before and after.")
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
      CalibrationAnswers answers =
          answers(
              labelled,
              rho ->
                  new Analyzer(
                      governing,
                      EncoderOption.encoder(local),
                      heads,
                      AnalyzerOptions.defaults().withRho(rho)));
      write(answers);
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private void write(CalibrationAnswers answers) throws IOException {
    var text = new CalibrationText(answers);
    terminal.out().append(text.text());
    if (json.isPresent()) {
      Files.writeString(json.get(), text.json() + "\n");
    }
    if (html.isPresent()) {
      try (Writer page = Files.newBufferedWriter(html.get())) {
        CalibrationPage.write(text.heading(), text.lines(), answers.file(), page);
      }
    }
    if (out.isPresent()) {
      if (answers.file().sets().isEmpty()) {
        throw new InputException(
            "%s was not written: a calibration %s.\nLabel more of them."
                .formatted(out.get(), missing(answers.report().conformal())));
      }
      Files.writeString(out.get(), CalibrationWriter.write(answers.file()));
    }
  }

  private static String missing(Answer<?> answer) {
    return answer instanceof Answer.TooFew<?>(var reason) ? reason : "is there";
  }

  private CalibrationAnswers answers(GoldTranscripts labelled, DoubleFunction<Analyzer> analyzers)
      throws CharterException, IOException {
    Optional<GoldTurns> turns = goldTurns.map(GoldTurns::read);
    var inputs = new RunInputs(terminal, input, RunInputs.OWN);
    inputs.requireSomething();
    new SetRun(terminal, jobs, quiet, LeewayCommand.debug(spec))
        .read(
            inputs,
            input.readOptions(),
            analyzers.apply(AnalyzerOptions.defaults().rho()),
            any -> true,
            input.limit(),
            outcome -> take(outcome, labelled, turns));
    labelled.join();
    if (labelled.isEmpty()) {
      throw new InputException(
          "No label of %s belongs to a transcript that was read.\n%s"
              .formatted(gold, labelled.remedy()));
    }
    boolean[] lost = labelled.lost();
    CalibrationReport report = CalibrationReport.of(labelled.stated(), lost, labelled.others());
    Optional<Answer<SplitConformal>> sets = turns.map(gold -> TurnSets.of(gold.joined()));
    Answer<Tempered> tempering =
        Answer.of(Minimum.TEMPERING, lost, () -> tempering(analyzers, labelled));
    return new CalibrationAnswers(
        report,
        tempering.map(Tempered::tempering),
        sets,
        file(analyzers, labelled, tempering, sets),
        labelled.remarks());
  }

  private CalibrationFile file(
      DoubleFunction<Analyzer> analyzers,
      GoldTranscripts labelled,
      Answer<Tempered> tempering,
      Optional<Answer<SplitConformal>> turns)
      throws CharterException {
    double plain = AnalyzerOptions.defaults().rho();
    double[] stated = labelled.stated();
    Conditions conditions = CalibrationOption.conditions(analyzers.apply(plain), charter);
    Optional<SplitConformal> sets =
        turns
            .filter(Answer.Found.class::isInstance)
            .map(answer -> ((Answer.Found<SplitConformal>) answer).value());
    return tempering instanceof Answer.Found<Tempered>(var found) && found.tempering().helps()
        ? CalibrationFile.of(
            conditions,
            found.tempering().rho(),
            stated,
            found.scores(),
            labelled.lost(),
            Optional.empty())
        : CalibrationFile.of(conditions, plain, stated, stated, labelled.lost(), sets);
  }

  /** What could not be analysed has been said, and says nothing about how often control is lost. */
  private static void take(
      Outcome outcome,
      GoldTranscripts labelled,
      @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<GoldTurns> turns) {
    switch (outcome) {
      case Outcome.Done(var analysis) -> {
        labelled.take(analysis.transcript(), analysis.statedLoss());
        turns.ifPresent(gold -> gold.take(analysis.transcript().id(), analysis.statedLossByTurn()));
      }
      case Outcome.Failed failed -> {}
    }
  }

  private static Tempered tempering(DoubleFunction<Analyzer> analyzers, GoldTranscripts labelled) {
    List<double[]> probabilities =
        Tempering.TRIED.stream()
            .map(analyzers::apply)
            .map(
                analyzer ->
                    labelled.transcripts().stream()
                        .mapToDouble(each -> analyzer.analyze(each).statedLoss())
                        .toArray())
            .toList();
    var tempering = Tempering.of(probabilities, labelled.lost());
    return new Tempered(tempering, probabilities.get(Tempering.TRIED.indexOf(tempering.rho())));
  }

  /** An exponent, and P(lost) of the labelled transcripts under it. */
  private static final class Tempered {
    private final Tempering tempering;
    private final double[] scores;

    Tempered(Tempering tempering, double[] scores) {
      this.tempering = tempering;
      this.scores = scores;
    }

    Tempering tempering() {
      return tempering;
    }

    double[] scores() {
      return scores;
    }
  }
}
