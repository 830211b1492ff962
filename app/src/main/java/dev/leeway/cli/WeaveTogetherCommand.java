package dev.leeway.cli;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.report.CoalignmentReport;
import dev.leeway.weave.coalignment.Coalignment;
import dev.leeway.weave.coalignment.CoalignmentStudy;
import dev.leeway.weave.coalignment.Course;
import dev.leeway.weave.coalignment.CourseReader;
import dev.leeway.weave.coalignment.Emergence;
import dev.leeway.weave.coalignment.EmergenceStudy;
import dev.leeway.weave.coalignment.Formation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How the sides of interactions move each other. */
@Command(
    name = "together",
    sortOptions = false,
    description = {
      "Experimental: how the model and those who talk to it move each other, how long a loss of",
      "control lasts, whether their mutual uncertainty falls for another reason than that they",
      "become alike, and whether an objective forms that nobody asked for."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave together debates.jsonl.gz",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 transcripts or charter cannot be used;",
      "4 the encoder is not available."
    })
final class WeaveTogetherCommand implements Callable<Integer> {

  private static final long SEED = 1;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or folders with all below.")
  private List<Path> paths = List.of();

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private WeaveRunOptions run = new WeaveRunOptions();

  @Mixin private WeaveOutput output = new WeaveOutput();

  WeaveTogetherCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    Charter governing = charter.read();
    var reader = new CourseReader(governing.thresholds());
    Optional<LocalEncoder> local = run.encoder().open(terminal);
    try {
      var analyzer =
          new Analyzer(
              governing,
              EncoderOption.encoder(local),
              run.bundle().heads(local.isPresent()),
              AnalyzerOptions.defaults());
      List<Together> all =
          run.set(terminal, ReadOptions.automatic())
              .read("The set", paths, each -> read(analyzer.analyze(each), reader, governing));
      Coalignment found =
          new CoalignmentStudy(SEED).run(all.stream().map(Together::course).toList());
      Emergence formed =
          new EmergenceStudy(governing, SEED).run(all.stream().map(Together::formation).toList());
      output.write(new CoalignmentReport(found, formed), terminal);
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  /** What is kept of one transcript. */
  private record Together(Course course, Formation formation) {}

  private static Together read(Analysis analysis, CourseReader reader, Charter governing) {
    return new Together(reader.read(analysis), Formation.of(analysis, governing));
  }
}
