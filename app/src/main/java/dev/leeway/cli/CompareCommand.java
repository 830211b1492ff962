package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.comparison.Comparison;
import dev.leeway.comparison.Side;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.population.Population;
import dev.leeway.report.ComparedSets;
import dev.leeway.report.ComparisonJson;
import dev.leeway.report.ComparisonPage;
import dev.leeway.report.ComparisonText;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which of two sets gives way more. */
@Command(
    name = "compare",
    sortOptions = false,
    description = {
      "Say which of two sets of transcripts gives way more: A, B, or not shown.",
      "Tasks that are in both are compared with themselves; p values are corrected for how many are",
      "asked; where a difference is not shown, it is said how large a one could have been."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway compare before/ after/",
      "  leeway compare runs.jsonl --a model=larch-2 --b model=larch-3 --html larch.html",
      "  leeway compare before/ after/ --by pressure",
      "",
      "Exit codes: 0 done, whatever the answer; 1 internal failure; 2 usage; 3 a set has nothing",
      "that could be read, or the charter cannot be used; 4 the encoder is not available."
    })
final class CompareCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..2",
      description =
          "A and B: files, or folders with all below them. One PATH for both, if --a and --b say"
              + " which of its transcripts are which.")
  private List<Path> paths = List.of();

  @Option(
      names = "--a",
      paramLabel = "KEY=VALUE",
      converter = SetFilter.Converter.class,
      description = "A is only what says this: model, task, task-id or a setting of sampling.")
  private Optional<SetFilter> onlyA = Optional.empty();

  @Option(
      names = "--b",
      paramLabel = "KEY=VALUE",
      converter = SetFilter.Converter.class,
      description = "The same for B.")
  private Optional<SetFilter> onlyB = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Stop after N transcripts of each set.")
  private long limit = Long.MAX_VALUE;

  @Mixin private SetOptions set = new SetOptions();

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Mixin private CalibrationOption calibration = new CalibrationOption();

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    check();
    Charter governing = charter.read();
    RunInputs a = inputs(paths.getFirst());
    RunInputs b = inputs(paths.getLast());
    var read = new ArrayList<Path>(a.files());
    read.addAll(b.files());
    set.problem(read.stream().distinct().toList()).ifPresent(this::refuse);
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
      return run(analyzer, governing, a, b);
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private int run(Analyzer analyzer, Charter governing, RunInputs inA, RunInputs inB)
      throws IOException {
    var run = new SetRun(terminal, set.jobs(), set.quiet(), LeewayCommand.debug(spec));
    var comparison = new Comparison(set.unit(), set.grouping(governing));
    var a = new Population(set.grouping(governing), set.unit());
    var b = new Population(set.grouping(governing), set.unit());
    OutcomeRun.Tally first = read(run, inA, analyzer, onlyA, Side.A, a, comparison);
    OutcomeRun.Tally second = read(run, inB, analyzer, onlyB, Side.B, b, comparison);
    boolean bug = first.bug() || second.bug();
    boolean nothingInA = nothing("A", first, onlyA);
    boolean nothingInB = nothing("B", second, onlyB);
    if (nothingInA || nothingInB) {
      return bug ? ExitCode.INTERNAL : ExitCode.INPUT;
    }
    var sets =
        new ComparedSets(
            name(paths.getFirst(), onlyA),
            a,
            name(paths.getLast(), onlyB),
            b,
            comparison.whole(),
            comparison.groups(),
            comparison.leftOut());
    set.write(
        out -> out.append(ComparisonJson.of(sets)).append('\n'),
        out -> ComparisonPage.write(sets, out));
    new ComparisonText(terminal.out(), terminal.style()).write(sets);
    run.wrote(set.files());
    return bug ? ExitCode.INTERNAL : ExitCode.DONE;
  }

  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private OutcomeRun.Tally read(
      SetRun run,
      RunInputs inputs,
      Analyzer analyzer,
      Optional<SetFilter> only,
      Side side,
      Population population,
      Comparison comparison)
      throws IOException {
    return run.read(
        inputs,
        ReadOptions.automatic(),
        analyzer,
        transcript -> only.isEmpty() || only.get().test(transcript),
        limit,
        outcome -> {
          population.add(outcome);
          comparison.add(side, outcome);
        });
  }

  /** Says that a set is empty, and why. */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private boolean nothing(String side, OutcomeRun.Tally tally, Optional<SetFilter> only) {
    if (tally.analysed() > 0) {
      return false;
    }
    String why =
        only.filter(filter -> tally.passedOver() > 0)
            .map(SetFilter::nothing)
            .orElse("Nothing of it could be read.");
    (side + ": " + why)
        .lines()
        .forEach(line -> terminal.err().println(terminal.errorStyle().text(line).plain()));
    return true;
  }

  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private static String name(Path path, Optional<SetFilter> only) {
    return only.map(filter -> path + " with " + filter).orElse(path.toString());
  }

  private RunInputs inputs(Path path) {
    var inputs = new RunInputs(List.of(path));
    inputs.requireSomething();
    return inputs;
  }

  private void check() {
    if (limit < 1) {
      refuse("--limit is %d, expected 1 or more".formatted(limit));
    }
    if (paths.size() == 1 && (onlyA.isEmpty() || onlyB.isEmpty())) {
      refuse(
          "one path for both sets: --a and --b must say which transcripts are which, such as"
              + " --a model=larch-2 --b model=larch-3");
    }
  }

  private void refuse(String problem) {
    throw new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
