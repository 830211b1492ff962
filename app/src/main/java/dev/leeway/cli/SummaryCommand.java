package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.population.Population;
import dev.leeway.report.PopulationJson;
import dev.leeway.report.PopulationPage;
import dev.leeway.report.PopulationText;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What many transcripts come to. */
@Command(
    name = "summary",
    sortOptions = false,
    description = {
      "Say what many transcripts come to, with curves and intervals.",
      "How they ended, how often control held and under how much pressure, for how many turns, what",
      "won against what; each with a 95%% interval that draws related transcripts together. Keeps",
      "sums only, so sets may be of any size."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway summary runs/",
      "  leeway summary runs.jsonl.gz --by model --html models.html",
      "  leeway summary runs/ --by pressure --json pressure.json",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 nothing could be read, or the charter",
      "cannot be used; 4 the encoder is not available."
    })
final class SummaryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private SetOptions set = new SetOptions();

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Mixin private CalibrationOption calibration = new CalibrationOption();

  SummaryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    if (input.limit() < 1) {
      throw usage("--limit is %d, expected 1 or more".formatted(input.limit()));
    }
    Charter governing = charter.read();
    var inputs = new RunInputs(terminal, input, RunInputs.OWN);
    inputs.requireSomething();
    Optional<String> problem = set.problem(inputs.files());
    if (problem.isPresent()) {
      throw usage(problem.get());
    }
    Optional<LocalEncoder> local = encoder.open(terminal);
    try {
      Analyzer analyzer =
          calibration.analyzer(
              options ->
                  new Analyzer(
                      governing,
                      EncoderOption.encoder(local),
                      bundle.heads(local.isPresent()),
                      options),
              charter);
      return run(analyzer, governing, inputs);
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private int run(Analyzer analyzer, Charter governing, RunInputs inputs) throws IOException {
    var population = new Population(set.grouping(governing), set.unit());
    var run = new SetRun(terminal, set.jobs(), set.quiet(), LeewayCommand.debug(spec));
    OutcomeRun.Tally tally =
        run.read(
            inputs, input.readOptions(), analyzer, any -> true, input.limit(), population::add);
    if (tally.analysed() == 0) {
      return tally.bug() ? ExitCode.INTERNAL : ExitCode.INPUT;
    }
    set.write(
        out -> out.append(PopulationJson.of(population)).append('\n'),
        out -> PopulationPage.write(population, out));
    new PopulationText(terminal.out(), terminal.style()).write(population);
    run.wrote(set.files());
    return tally.bug() ? ExitCode.INTERNAL : ExitCode.DONE;
  }

  private CommandLine.ParameterException usage(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
