package dev.leeway.cli;

import dev.leeway.accuracy.BenchmarkResult;
import dev.leeway.accuracy.CascadeResult;
import dev.leeway.accuracy.CascadeText;
import dev.leeway.accuracy.ResultJson;
import dev.leeway.accuracy.ResultText;
import dev.leeway.accuracy.Tasks;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.CharterException;
import dev.leeway.ingest.InputException;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
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
      "  leeway bench all --data labelled/ --markdown docs/benchmarks/figures.md",
      "  leeway bench cascade --data labelled/",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 transcripts, labels or charter cannot be",
      "used; 4 the encoder is not available."
    })
final class BenchCommand implements Callable<Integer> {

  private static final String CASCADE = "cascade";

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "TASK",
      description =
          "${COMPLETION-CANDIDATES}; or, with --data, all, or cascade: how right each is at which"
              + " share of the encoder's work.",
      completionCandidates = TaskNames.class)
  private String task = "";

  @Option(
      names = "--transcripts",
      paramLabel = "FILE",
      description = "Transcripts in any format that leeway analyze reads.")
  private Optional<Path> transcripts = Optional.empty();

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "CSV with a header; joined by the column id.")
  private Optional<Path> labels = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "With all and cascade: a folder with NAME.jsonl.gz and NAME.labels.csv for each set; sets"
              + " that are not there are left out.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--charters",
      paramLabel = "DIR",
      description =
          "With all and cascade: where the sets' own charters are. Default: ${DEFAULT-VALUE}.")
  private Path charters = Path.of("examples/charters");

  @Mixin private CharterOption charter = new CharterOption();

  @Option(names = "--no-rules", description = "Leave the charter's enactment rules out.")
  private boolean noRules;

  @Option(
      names = "--pairs",
      description = "With harm: labels say which of two replies is the less harmful.")
  private boolean pairs;

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BudgetOption budget = new BudgetOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Option(names = "--limit", paramLabel = "N", description = "Only the first N transcripts.")
  private Optional<Long> limit = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the figures as JSON too; with all, under each task's title.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the tables as a page of documentation too.")
  private Optional<Path> markdown = Optional.empty();

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
    List<BenchSuite.Titled> runs = runs();
    if (task.equals(CASCADE)) {
      return cascade(runs);
    }
    Optional<LocalEncoder> local = encoder.open(terminal);
    var tables = new StringBuilder();
    var results = new LinkedHashMap<String, BenchmarkResult>();
    try {
      for (BenchSuite.Titled each : runs) {
        BenchmarkResult result =
            each.run().run(local, budget.budget(), bundle, jobs, terminal.err());
        String table = ResultText.of(result);
        terminal.out().append(table).flush();
        tables.append(MarkdownPage.section(each.title(), table));
        results.put(each.title(), result);
      }
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
    if (json.isPresent()) {
      Files.writeString(json.get(), json(results) + "\n");
    }
    if (markdown.isPresent()) {
      Files.writeString(markdown.get(), MarkdownPage.of(tables.toString()));
    }
    return ExitCode.DONE;
  }

  /** Edits of transcripts have no figure of their own that a share could cost. */
  private Integer cascade(List<BenchSuite.Titled> runs)
      throws BundleException, EncoderUnavailable, IOException {
    String refused = "cascade goes without --no-encoder, --encoder-budget and --json";
    if (budget.given() || json.isPresent()) {
      throw usage(refused);
    }
    LocalEncoder local = encoder.open(terminal).orElseThrow(() -> usage(refused));
    var tables = new StringBuilder();
    var results = new ArrayList<CascadeResult>();
    try (local) {
      for (BenchSuite.Titled each : runs) {
        if (!each.title().equals("counterfactual")) {
          CascadeResult result = each.run().cascade(local, bundle, jobs, terminal.err());
          results.add(result);
          show(tables, each.title(), CascadeText.of(result));
        }
      }
    }
    show(tables, "thresholds", CascadeText.thresholds(results));
    if (markdown.isPresent()) {
      Files.writeString(markdown.get(), tables.toString().stripTrailing() + "\n");
    }
    return ExitCode.DONE;
  }

  private void show(StringBuilder tables, String title, String table) throws IOException {
    terminal.out().append(table).flush();
    tables.append(MarkdownPage.section(title, table));
  }

  private String json(SequencedMap<String, BenchmarkResult> results) {
    return task.equals("all")
        ? ResultJson.of(results)
        : ResultJson.of(results.firstEntry().getValue());
  }

  private List<BenchSuite.Titled> runs() throws CharterException {
    if (task.equals("all") || task.equals(CASCADE)) {
      Path folder =
          data.orElseThrow(
              () -> usage("%s needs --data DIR, a folder of labelled sets".formatted(task)));
      List<BenchSuite.Titled> runs = BenchSuite.in(folder, charters, limit);
      if (runs.isEmpty()) {
        throw new InputException(
            "%s has no set.\nGive a folder with NAME.jsonl.gz and NAME.labels.csv."
                .formatted(folder));
      }
      return runs;
    }
    if (!Tasks.names().contains(task)) {
      throw unknownTask();
    }
    return List.of(
        new BenchSuite.Titled(
            task,
            new BenchRun(
                task,
                transcripts.orElseThrow(() -> usage("%s needs --transcripts FILE".formatted(task))),
                labels.orElseThrow(() -> usage("%s needs --labels FILE".formatted(task))),
                charter.read(),
                !noRules,
                pairs,
                limit)));
  }

  private CommandLine.ParameterException usage(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
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
