package dev.leeway.cli;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.counterfactual.Prober;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.report.ExplainReport;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The forensic account of one transcript. */
@Command(
    name = "explain",
    sortOptions = false,
    description = {
      "Tell what happened in one transcript, each sentence with the words that it rests on.",
      "How it began, what was activated, what became dominant and why, what recovered, where words",
      "outlived function, whether the end differs from the start; then what would change the",
      "verdict, and the evidence turn by turn. Where nothing can be quoted, it says why."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway explain displaced examples/",
      "  leeway explain run-17 runs.jsonl.gz --charter ours.yaml",
      "  leeway explain run-17 runs.jsonl --format json > run-17.json",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 the transcript is not there, or the"
          + " charter",
      "cannot be used; 4 the encoder is not available."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "The transcript's id.")
  private String id = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders to look for it in.")
  private List<Path> paths = List.of();

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Mixin private PairsOption pairs = new PairsOption();

  @Mixin private CalibrationOption calibration = new CalibrationOption();

  @Mixin private FormatOption format = new FormatOption();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    Charter governing = charter.read();
    Transcript transcript = new TranscriptLookup(paths, ReadOptions.automatic()).one(id);
    Optional<LocalEncoder> local = encoder.open(terminal);
    try {
      PairsOption.Maker maker =
          options ->
              new Analyzer(
                  governing,
                  EncoderOption.encoder(local),
                  bundle.heads(local.isPresent()),
                  options);
      Analyzer analyzer = pairs.analyzer(maker, calibration.options(maker, charter));
      format.print(report(analyzer, transcript), terminal);
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private static ExplainReport report(Analyzer analyzer, Transcript transcript) {
    Analysis analysis = analyzer.analyze(transcript);
    return new ExplainReport(
        analysis, new Prober(analyzer::analyze).run(analysis, Prober.all(analysis)));
  }
}
