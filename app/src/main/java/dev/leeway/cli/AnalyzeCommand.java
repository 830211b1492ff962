package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.analysis.Outcome;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: transcripts in, verdicts out. */
@Command(
    name = "analyze",
    sortOptions = false,
    description = {
      "Say for each transcript which objective won, at which turns, how sure that is, and why.",
      "The most urgent are written in full, the rest as one line each; then the summary of all.",
      "Everything is in analysis.jsonl and report.html afterwards."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway analyze examples/",
      "  leeway analyze runs/*.jsonl.gz --charter ours.yaml --out results",
      "  leeway analyze --format json session.json | head -1",
      "  cat session.txt | leeway analyze - --input-format plain-text",
      "  leeway analyze nightly/ --quiet --fail-on displaced:0.8   a gate: exit code 10 if so",
      "  leeway analyze nightly/ --workspace kept   analyses only what changed since the last time",
      "  leeway analyze nightly/ --export junit=leeway.xml --export sarif=leeway.sarif",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 nothing could be read, or the charter",
      "cannot be used; 4 the encoder is not available; 10 done, with findings at --fail-on."
    })
final class AnalyzeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Mixin private BudgetOption budget = new BudgetOption();

  @Mixin private PairsOption pairs = new PairsOption();

  @Mixin private CalibrationOption calibration = new CalibrationOption();

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private ExportOptions exports = new ExportOptions();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(
      names = "--fail-on",
      paramLabel = "KIND[:p]",
      split = ",",
      converter = FailOn.Converter.class,
      description =
          "Answer with exit code 10 if any transcript has such a finding with probability p or more"
              + " (default .5). KIND is a finding's name, or note, warning, alert for all of that"
              + " severity and above. May be repeated.")
  private List<FailOn> failOn = List.of();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many transcripts at a time. Default: one a core. Changes nothing else.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    positive("--jobs", jobs);
    positive("--limit", input.limit());
    Charter governing = charter.read();
    var inputs = new RunInputs(terminal, input, output.directory());
    inputs.requireSomething();
    checkExports(inputs);
    note(inputs.passedOver());
    Optional<LocalEncoder> embedder = encoder.open(terminal);
    try {
      note(embedder.map(LocalEncoder::notKept).orElse(Optional.of(EncoderOption.COST)).orElse(""));
      return run(analyzer(governing, embedder), inputs);
    } finally {
      embedder.ifPresent(LocalEncoder::close);
    }
  }

  private int run(Analyzer analyzer, RunInputs inputs) throws IOException {
    try (RunStore store = workspace.open(analyzer)) {
      note(store.note());
      return run(store, inputs);
    }
  }

  private int run(RunStore store, RunInputs inputs) throws IOException {
    try (Results results = results(inputs, store);
        Arrivals arrivals = inputs.open(input.readOptions())) {
      for (Outcome.Failed problem : inputs.problems()) {
        results.take(problem);
      }
      new Pieces<>(transcript -> Result.of(store.analyze(transcript)), jobs)
          .of(new FirstOf<>(arrivals, input.limit(), results::wanted), results::take);
      return results.finish(output.quiet());
    }
  }

  private Results results(RunInputs inputs, RunStore store) {
    return new Results(
        terminal,
        files(),
        output.standardOutput(terminal),
        new ProgressLine(terminal, output.quiet(), inputs.totalBytes()),
        new FailureLines(terminal, debug()),
        failOn,
        store);
  }

  private ResultFiles files() {
    try {
      return ResultFiles.begin(output.directory(), exports.targets(), calibration.applied());
    } catch (IOException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--out: %s%s cannot be written: %s"
              .formatted(
                  output.directory(),
                  exports.targets().isEmpty() ? "" : ", or a file of --export",
                  Reason.of(e)));
    }
  }

  private void checkExports(RunInputs inputs) {
    var taken = new ArrayList<Path>(inputs.files());
    taken.addAll(ResultFiles.own(output.directory()));
    exports
        .problem(taken)
        .ifPresent(
            problem -> {
              throw new CommandLine.ParameterException(spec.commandLine(), problem);
            });
  }

  private boolean debug() {
    return spec.root().userObject() instanceof LeewayCommand root && root.debug();
  }

  private Analyzer analyzer(Charter charter, Optional<LocalEncoder> embedder)
      throws BundleException, CharterException {
    PairsOption.Maker maker =
        options ->
            new Analyzer(
                charter,
                EncoderOption.encoder(embedder),
                bundle.heads(embedder.isPresent()),
                options);
    return pairs.analyzer(
        maker,
        calibration.options(
            AnalyzerOptions.defaults().withBudget(budget.budget()), maker, this.charter));
  }

  private void note(String words) {
    if (!output.quiet() && !words.isEmpty()) {
      terminal.err().println(terminal.errorStyle().text(words).plain());
    }
  }

  private void positive(String option, long value) {
    if (value < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "%s is %d, expected 1 or more".formatted(option, value));
    }
  }
}
