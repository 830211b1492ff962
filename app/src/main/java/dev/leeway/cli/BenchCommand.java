package dev.leeway.cli;

import dev.leeway.accuracy.Benchmark;
import dev.leeway.accuracy.BenchmarkResult;
import dev.leeway.accuracy.EncoderTally;
import dev.leeway.accuracy.LabelTable;
import dev.leeway.accuracy.ResultJson;
import dev.leeway.accuracy.ResultText;
import dev.leeway.accuracy.Row;
import dev.leeway.accuracy.Task;
import dev.leeway.accuracy.Tasks;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import dev.leeway.ingest.TranscriptStream;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.training.Curricula;
import dev.leeway.training.UnseenHeads;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
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

/** How often the analysis is right, on transcripts with known outcomes. */
@Command(
    name = "bench",
    sortOptions = false,
    description = {
      "Measure how often the analysis is right, on transcripts whose outcome is known.",
      "Everything is analysed first; labels are read afterwards."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway bench agentdojo --transcripts runs.jsonl.gz --labels runs.csv --no-encoder",
      "  leeway bench goaldrift --transcripts drift.jsonl.gz --labels drift.csv \\",
      "      --charter examples/charters/goal-drift.yaml --json drift.json",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 transcripts, labels or charter cannot be",
      "used; 4 the encoder is not available."
    })
final class BenchCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "TASK",
      description = "${COMPLETION-CANDIDATES}.",
      completionCandidates = TaskNames.class)
  private String task = "";

  @Option(
      names = "--transcripts",
      required = true,
      paramLabel = "FILE",
      description = "Transcripts in any format that leeway analyze reads.")
  private Path transcripts = Path.of("");

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "CSV with a header; joined by the column id.")
  private Path labels = Path.of("");

  @Mixin private CharterOption charter = new CharterOption();

  @Option(names = "--no-rules", description = "Leave the charter's enactment rules out.")
  private boolean noRules;

  @Option(
      names = "--pairs",
      description = "With harm: labels say which of two replies is the less harmful.")
  private boolean pairs;

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Option(names = "--limit", paramLabel = "N", description = "Only the first N transcripts.")
  private Optional<Long> limit = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON too.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many transcripts at a time. Default: one a core. Changes no figure.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** For the help. */
  static final class TaskNames extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    TaskNames() {
      super(Tasks.names());
    }
  }

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    positive("--jobs", jobs);
    positive("--limit", limit.orElse(1L));
    Charter governing = charter.read();
    AnalyzerOptions options = AnalyzerOptions.defaults().withEnactmentRules(!noRules);
    Task<?> chosen =
        Tasks.named(task, governing, options, pairs, this::open).orElseThrow(this::unknownTask);
    Optional<LocalEncoder> local = encoder.open(terminal);
    try {
      Optional<EncoderTally> tally = local.map(EncoderTally::new);
      Optional<UnseenHeads> heads = heads(local.isPresent());
      var analyzer =
          new Analyzer(
              governing,
              EncoderOption.encoder(tally),
              heads.map(HeadSource.class::cast).orElse(HeadSource.none()),
              options);
      BenchmarkResult result =
          run(chosen, analyzer, tally).withInSample(heads.map(UnseenHeads::inSample).orElse(0));
      terminal.out().append(ResultText.of(result));
      if (json.isPresent()) {
        Files.writeString(json.get(), ResultJson.of(result) + "\n");
      }
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private <R extends Row> BenchmarkResult run(
      Task<R> chosen, Analyzer analyzer, Optional<EncoderTally> tally) {
    var benchmark = new Benchmark<>(chosen, analyzer, tally, InstantSource.system());
    try (TranscriptStream stream = open()) {
      Iterator<ReadResult> wanted = limit.isPresent() ? new FirstOf<>(stream, limit.get()) : stream;
      return benchmark.run(
          wanted, limit.isEmpty(), jobs, this::labels, new BenchProgress(terminal.err()));
    }
  }

  private TranscriptStream open() {
    return TranscriptReaders.open(
        new Origin(transcripts.toString(), () -> Files.newInputStream(transcripts)),
        ReadOptions.automatic());
  }

  private Optional<UnseenHeads> heads(boolean encoded) throws BundleException {
    return bundle
        .open()
        .map(
            found ->
                new UnseenHeads(
                    BundleOption.name(found), found.bundle(), encoded, Curricula.general()));
  }

  private LabelTable labels(List<String> columns) {
    try (BufferedReader reader = Files.newBufferedReader(labels)) {
      return LabelTable.read(labels.toString(), reader, columns);
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\nGive the label file.".formatted(labels, Reason.of(e)), e);
    }
  }

  private CommandLine.ParameterException unknownTask() {
    return new CommandLine.ParameterException(
        spec.commandLine(),
        "There is no task \"%s\"; there are: %s".formatted(task, String.join(", ", Tasks.names())));
  }

  private void positive(String option, long value) {
    if (value < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "%s is %d, expected 1 or more".formatted(option, value));
    }
  }
}
