package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.report.ReasonsReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Whether conduct follows reasons or cues. */
@Command(
    name = "reasons",
    sortOptions = false,
    description = {
      "Say whether a model's conduct follows reasons, from pairs of transcripts that differ in one",
      "thing: does another objective win when a relevant reason changes (RE), and when only a cue",
      "changes that should not matter (SP)? RR is the difference. docs/weave-reasons.md has the set."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave reasons examples/pairs/pairs.yaml",
      "  leeway weave reasons pairs.yaml --charter ours.yaml --html reasons.html",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 the set, a transcript or the charter cannot",
      "be used; 4 the encoder is not available."
    })
final class WeaveReasonsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "PAIRS", description = "The set of pairs, YAML.")
  private Path file = Path.of("");

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Mixin private WeaveOutput output = new WeaveOutput();

  WeaveReasonsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    Charter governing = charter.read();
    PairFile pairs = PairFile.read(file);
    Optional<LocalEncoder> local = encoder.open(terminal);
    try {
      var analyzer =
          new Analyzer(
              governing,
              EncoderOption.encoder(local),
              bundle.heads(local.isPresent()),
              AnalyzerOptions.defaults());
      var report = new ReasonsReport(pairs.readings(analyzer));
      output.write(report, terminal);
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }
}
