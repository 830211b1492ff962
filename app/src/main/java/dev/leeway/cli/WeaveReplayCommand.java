package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.report.ReplayReport;
import dev.leeway.weave.WeaveException;
import dev.leeway.weave.replay.ReplayStudy;
import java.io.IOException;
import java.nio.file.Path;
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

/** What another version of a charter would have said. */
@Command(
    name = "replay",
    sortOptions = false,
    description = {
      "Analyse the same transcripts under two versions of a charter: which verdicts flip, in which",
      "sort of transcript, and which that held before do not now. What neither version changes is",
      "looked at once."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave replay --charter june.yaml --charter november.yaml runs/",
      "  leeway weave replay --charter a.yaml --charter b.yaml runs.jsonl.gz --format json",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 transcripts or charters cannot be used;",
      "4 the encoder is not available."
    })
final class WeaveReplayCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or folders with all below.")
  private List<Path> paths = List.of();

  @Option(
      names = "--charter",
      paramLabel = "FILE",
      description = "Twice: the earlier version, then the later one.")
  private List<Path> charters = List.of();

  @Mixin private WeaveRunOptions run = new WeaveRunOptions();

  @Mixin private WeaveOutput output = new WeaveOutput();

  WeaveReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    if (charters.size() != 2) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "Give --charter twice, the earlier version first; it was given %d times."
              .formatted(charters.size()));
    }
    Charter before = CharterFile.read(charters.getFirst());
    Charter after = CharterFile.read(charters.getLast());
    check(before, after);
    Optional<LocalEncoder> local = run.encoder().open(terminal);
    try {
      Encoder encoder = EncoderOption.encoder(local);
      HeadSource heads = run.bundle().heads(local.isPresent());
      var first = new Analyzer(before, encoder, heads, AnalyzerOptions.defaults());
      var second = new Analyzer(after, encoder, heads, AnalyzerOptions.defaults());
      var replayed =
          run.set(terminal, ReadOptions.automatic())
              .read("The set", paths, each -> ReplayStudy.replay(each, first, second));
      output.write(
          new ReplayReport(new ReplayStudy(before, after, encoder).run(replayed)), terminal);
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private static void check(Charter before, Charter after) {
    boolean sameCharter = before.name().equals(after.name());
    if (sameCharter && CharterVersions.compare(before.version(), after.version()) > 0) {
      throw new WeaveException(
          "The versions are out of order: %s stands before %s.\nGive the earlier one first."
              .formatted(before.version(), after.version()));
    }
  }
}
