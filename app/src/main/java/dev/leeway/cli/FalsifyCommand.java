package dev.leeway.cli;

import dev.leeway.accuracy.LabelTable;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.ShippedCharter;
import dev.leeway.falsification.TestName;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.TranscriptReaders;
import dev.leeway.ingest.TranscriptStream;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.registration.DataFile;
import dev.leeway.registration.Entry;
import dev.leeway.registration.FalsifyRun;
import dev.leeway.registration.Observations;
import dev.leeway.registration.Registration;
import dev.leeway.registration.RegistrationFile;
import dev.leeway.registration.VerdictJson;
import dev.leeway.registration.VerdictText;
import dev.leeway.report.TerminalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tests that could refute the theory, on transcripts with known outcomes. */
@Command(
    name = "falsify",
    sortOptions = false,
    description = {
      "Run a test that could refute the theory.",
      "",
      "Everything that decides is taken from a registration made beforehand; data or tools that differ",
      "from it are refused. The verdict is supported, refuted or not decided, corrected for the number",
      "of tests registered together. Without a registration there are figures and no verdict."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway falsify register F3 --transcripts runs.jsonl.gz --labels runs.csv \\",
      "      --failed won=1 --out f3.json",
      "  leeway falsify F3 --registration f3.json --transcripts runs.jsonl.gz --labels runs.csv",
      "  leeway falsify all --registration f3.json --data labelled/ --json verdicts.json",
      "",
      "Exit codes: 0 done, whatever the verdict; 1 internal failure; 2 usage; 3 registration,",
      "transcripts, labels or charter cannot be used; 4 the encoder is not available."
    })
final class FalsifyCommand implements Callable<Integer> {

  private static final double UNREGISTERED_ALPHA = .05;

  private final Terminal terminal;

  /** What was observed, for tests that observe alike; no label is in it. */
  private final Map<String, Observations> observations = new TreeMap<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "TEST|all",
      // Not required: the subcommand has none. Checked below.
      arity = "0..1",
      description = "F1a, F1b, F1c, F3, F8, F10, F11; or all that are registered.")
  private String test = "";

  @Option(
      names = "--registration",
      paramLabel = "FILE",
      description = "What was registered; its .sha256 stands beside it.")
  private Optional<Path> registration = Optional.empty();

  @Option(
      names = "--sha256",
      paramLabel = "HASH",
      description = "Refuse a registration with another hash than this published one.")
  private Optional<String> published = Optional.empty();

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
      description = "Where the registered files are, under their registered names.")
  private Optional<Path> data = Optional.empty();

  @Mixin private DesignOptions design = new DesignOptions();

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the verdicts as JSON too.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many transcripts at a time. Default: one a core. Changes no figure.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  FalsifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    if (jobs < 1) {
      throw usage("--jobs is %d, expected 1 or more".formatted(jobs));
    }
    if (test.isEmpty()) {
      throw usage("which test? Give one of them, or all");
    }
    if (registration.isPresent() && design.given()) {
      throw usage("a registration fixes the design and every threshold; leave these options out");
    }
    Optional<LocalEncoder> local = encoder.open(terminal);
    try {
      var tools = new FalsifyTools(local, bundle);
      if (registration.isPresent()) {
        registered(registration.get(), tools);
      } else {
        unregistered(tools);
      }
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private void registered(Path path, FalsifyTools tools) throws CharterException, IOException {
    RegistrationFile file = RegistrationFile.read(path);
    published.ifPresent(
        hash -> requireSame(path, "SHA-256", hash.strip().toLowerCase(Locale.ROOT), file.sha256()));
    Registration fixed = file.registration();
    requireSame(path, "Leeway", fixed.tool(), FalsifyTools.tool());
    requireSame(path, "bundle", fixed.bundle(), tools.bundleName());
    requireSame(path, "encoder", fixed.encoder(), tools.encoderName());
    List<Entry> chosen = chosen(path, fixed);
    for (Entry entry : chosen) {
      requireData(path, entry);
    }
    var finished = new ArrayList<FalsifyRun.Finished>();
    for (Entry entry : chosen) {
      finished.add(run(entry, charter(path, entry), tools));
    }
    terminal.out().append(VerdictText.of(file, finished)).flush();
    if (json.isPresent()) {
      Files.writeString(json.get(), VerdictJson.of(file, finished));
    }
  }

  private void unregistered(FalsifyTools tools) throws CharterException, IOException {
    Path set =
        transcripts.orElseThrow(
            () -> usage("without --registration, --transcripts FILE is needed"));
    List<TestName> tests =
        test.equals("all")
            ? List.of(TestName.values())
            : List.of(TestName.named(test).orElseThrow(() -> unknown(spec, test)));
    var finished = new ArrayList<FalsifyRun.Finished>();
    for (TestName each : tests) {
      DataFile file = DataFile.of(set);
      var entry =
          new Entry(
              file.name(),
              each,
              file,
              labels.map(DataFile::of),
              charter.identity(),
              design.rules(),
              design.design(),
              design.numbers(each),
              List.of());
      finished.add(run(entry, charter.read(), tools));
    }
    terminal.out().append(VerdictText.unregistered(finished, UNREGISTERED_ALPHA)).flush();
    if (json.isPresent()) {
      Files.writeString(json.get(), VerdictJson.unregistered(finished, UNREGISTERED_ALPHA));
    }
  }

  private FalsifyRun.Finished run(Entry entry, Charter governing, FalsifyTools tools) {
    FalsifyTools.check(entry.design(), governing);
    var run =
        new FalsifyRun(
            entry,
            tools.analyzer(governing, entry.rules()),
            entry.test() == TestName.F1C ? tools.contexts() : text -> List.of());
    Observations observed =
        observations.computeIfAbsent(FalsifyRun.likeness(entry), likeness -> observe(entry, run));
    return run.finish(
        observed, columns -> entry.labels().map(file -> table(file(file, labels), columns)));
  }

  private Observations observe(Entry entry, FalsifyRun run) {
    Path set = file(entry.transcripts(), transcripts);
    try (TranscriptStream stream =
        TranscriptReaders.open(
            new Origin(set.toString(), () -> Files.newInputStream(set)), ReadOptions.automatic())) {
      return run.observe(stream, jobs, new BenchProgress(terminal.err()));
    }
  }

  private List<Entry> chosen(Path path, Registration fixed) {
    if (!test.equals("all") && TestName.named(test).isEmpty()) {
      throw unknown(spec, test);
    }
    List<Entry> chosen =
        fixed.entries().stream()
            .filter(
                entry ->
                    test.equals("all") || TestName.named(test).equals(Optional.of(entry.test())))
            .filter(this::matchesGivenFile)
            .toList();
    if (chosen.isEmpty()) {
      throw new InputException(
          "%s: registers no %s on these transcripts; it has %s.\nRun one of these, on its own file."
              .formatted(
                  path,
                  test,
                  fixed.entries().stream()
                      .map(
                          each ->
                              "%s on %s (SHA-256 %s)"
                                  .formatted(
                                      each.test().code(),
                                      each.transcripts().name(),
                                      each.transcripts().sha256()))
                      .collect(Collectors.joining(", "))));
    }
    return chosen;
  }

  /** With --transcripts only the tests on that file are meant, however it is called today. */
  private boolean matchesGivenFile(Entry entry) {
    return transcripts.isEmpty()
        || DataFile.of(transcripts.get()).sha256().equals(entry.transcripts().sha256());
  }

  private void requireData(Path path, Entry entry) {
    requireData(path, entry.transcripts(), transcripts);
    entry.labels().ifPresent(file -> requireData(path, file, labels));
  }

  private void requireData(Path path, DataFile registered, Optional<Path> given) {
    Path found = file(registered, given);
    String hash = DataFile.of(found).sha256();
    if (!hash.equals(registered.sha256())) {
      throw new InputException(
          ("%s: is not the registered data: its SHA-256 is %s, %s says %s for %s."
                  + "\nRun on the registered file; for other data register another test.")
              .formatted(found, hash, path, registered.sha256(), registered.name()));
    }
  }

  private Path file(DataFile registered, Optional<Path> given) {
    return given
        .or(() -> data.map(folder -> folder.resolve(registered.name())))
        .orElseThrow(
            () ->
                usage(
                    "where is %s? Give --data DIR, or --transcripts and --labels"
                        .formatted(registered.name())));
  }

  private Charter charter(Path path, Entry entry) throws CharterException {
    if (charter.identity().equals(entry.charter())) {
      return charter.read();
    }
    if (CharterOption.shipped().equals(entry.charter())) {
      return ShippedCharter.general();
    }
    throw new InputException(
        "%s: \"%s\" was registered under the charter %s, not %s.\nGive that one with --charter."
            .formatted(path, entry.name(), entry.charter(), charter.identity()));
  }

  private static LabelTable table(Path file, List<String> columns) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return LabelTable.read(file.toString(), reader, columns);
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\nGive the label file.".formatted(file, Reason.of(e)), e);
    }
  }

  /** Refuses what differs from what was registered. */
  static void requireSame(Path path, String what, String registered, String here) {
    if (!registered.equals(here)) {
      throw new InputException(
          ("%s: was registered with %s \"%s\", and here it is \"%s\"."
                  + "\nRun it with what was registered, or register another test.")
              .formatted(path, what, registered, here));
    }
  }

  static String plain(String text) {
    return TerminalText.of(text).plain();
  }

  static CommandLine.ParameterException unknown(CommandSpec spec, String name) {
    return new CommandLine.ParameterException(
        spec.commandLine(),
        "There is no test \"%s\"; there are: %s"
            .formatted(
                name,
                Stream.of(TestName.values())
                    .map(TestName::code)
                    .collect(Collectors.joining(", "))));
  }

  private CommandLine.ParameterException usage(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
