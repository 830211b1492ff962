package dev.leeway.cli;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.counterfactual.Probe;
import dev.leeway.counterfactual.Prober;
import dev.leeway.counterfactual.Transplants;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.report.ProbeReport;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an answer rests on: edits of one transcript, and what each does to the verdict. */
@Command(
    name = "probe",
    sortOptions = false,
    description = {
      "Edit one transcript in many ways and say what each edit does to the verdict.",
      "",
      "Without the rival's words and what served them, with the user asking instead, with other safety",
      "words, other ids, another order. An answer should go with its reason and with nothing else."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway probe kestrel-7 examples/",
      "  leeway probe run-17 runs.jsonl --donor run-4     had run-17 done what run-4 did",
      "  leeway probe run-17 runs.jsonl --format json",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 the transcript is not there, or the charter",
      "cannot be used; 4 the encoder is not available."
    })
final class ProbeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "The transcript's id.")
  private String id = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or folders to look for it in.")
  private List<Path> paths = List.of();

  @Option(
      names = "--donor",
      paramLabel = "ID",
      description =
          "A transcript that met the same instruction and followed it; what it did is put into this"
              + " one.")
  private Optional<String> donor = Optional.empty();

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Mixin private FormatOption format = new FormatOption();

  ProbeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    Charter governing = charter.read();
    var wanted = new ArrayList<String>(List.of(id));
    donor.ifPresent(wanted::add);
    Map<String, Transcript> found =
        new TranscriptLookup(paths, ReadOptions.automatic()).all(wanted);
    Optional<LocalEncoder> local = encoder.open(terminal);
    try {
      var analyzer =
          new Analyzer(
              governing,
              EncoderOption.encoder(local),
              bundle.heads(local.isPresent()),
              AnalyzerOptions.defaults());
      format.print(report(analyzer, found), terminal);
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private ProbeReport report(Analyzer analyzer, Map<String, Transcript> found) {
    Analysis analysis = analyzer.analyze(transcript(found, id));
    var probes = new ArrayList<Probe>();
    donor.ifPresent(
        from ->
            probes.add(
                Transplants.probe(analyzer.analyze(transcript(found, from)), analysis)
                    .orElseThrow(() -> unfit(from))));
    probes.addAll(Prober.all(analysis));
    return new ProbeReport(
        id, Prober.governing(analysis), new Prober(analyzer::analyze).run(analysis, probes));
  }

  private InputException unfit(String from) {
    return new InputException(
        ("%s cannot donate: either it followed no planted instruction by an action,"
                + " or %s met none.\nName a run that met the same instruction and followed it.")
            .formatted(from, id));
  }

  private static Transcript transcript(Map<String, Transcript> found, String id) {
    Transcript transcript = found.get(id);
    if (transcript == null) {
      throw new IllegalStateException(id + " was looked up before");
    }
    return transcript;
  }
}
