package dev.leeway.cli;

import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.report.StalenessReport;
import dev.leeway.transcript.Transcript;
import dev.leeway.weave.WeaveException;
import dev.leeway.weave.staleness.Case;
import dev.leeway.weave.staleness.CaseReader;
import dev.leeway.weave.staleness.RaterSplits;
import dev.leeway.weave.staleness.StalenessStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where a charter has gone stale. */
@Command(
    name = "staleness",
    sortOptions = false,
    description = {
      "Compare the transcripts that a charter was written for with those of now: have the contexts",
      "moved, does the charter still fit, which contexts does it not cover, and which of its",
      "predicates have become two."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave staleness --charter ours.yaml --reference june/ --now november/",
      "  leeway weave staleness --charter ours.yaml runs.jsonl.gz --split-by task-set=travel",
      "  leeway weave staleness log.jsonl --split-by date=2026-09-01 --gold judged.csv --html it.html",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 the sets cannot be read or compared, or a",
      "charter cannot be used; 4 the encoder is not available."
    })
final class WeaveStalenessCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "One log for --split-by: files, or folders with all below them.")
  private List<Path> log = List.of();

  @Option(
      names = "--reference",
      paramLabel = "PATH",
      description = "The transcripts that the charter was written for. May be repeated.")
  private List<Path> reference = List.of();

  @Option(names = "--now", paramLabel = "PATH", description = "Those of now. May be repeated.")
  private List<Path> now = List.of();

  @Option(
      names = "--split-by",
      paramLabel = "KEY[=VALUE]",
      description =
          "Cut one log in two: by model, task-set, task, date or any other key of its metadata."
              + " Transcripts with VALUE, by date from VALUE on, are now, all others the reference."
              + " Without VALUE: the later half by date; else the key must have two values.")
  private Optional<String> splitBy = Optional.empty();

  @Mixin private CharterOption charter = new CharterOption();

  @Option(
      names = "--updated",
      paramLabel = "FILE",
      description = "A later version of the charter, to see whether it is overridden less.")
  private Optional<Path> updated = Optional.empty();

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "People's verdicts: CSV with the columns id and verdict (lost or held, 1 or 0).")
  private Optional<Path> gold = Optional.empty();

  @Option(
      names = "--gold-column",
      paramLabel = "NAME",
      description = "The column with the verdict. Default: ${DEFAULT-VALUE}.")
  private String goldColumn = "verdict";

  @Option(
      names = "--raters",
      paramLabel = "FILE",
      description =
          "Verdicts one by one: CSV with the columns id, group and verdict. Says whether those who"
              + " judge are split along groups; their majority is the verdict where --gold has none.")
  private Optional<Path> raters = Optional.empty();

  @Option(
      names = "--permutations",
      paramLabel = "N",
      description = "How often the labels are dealt anew. Default: ${DEFAULT-VALUE}.")
  private int permutations = StalenessStudy.Settings.defaults().permutations();

  @Option(names = "--seed", paramLabel = "N", description = "Of chance. Default: ${DEFAULT-VALUE}.")
  private long seed = StalenessStudy.Settings.defaults().seed();

  @Mixin private WeaveRunOptions run = new WeaveRunOptions();

  @Mixin private WeaveOutput output = new WeaveOutput();

  WeaveStalenessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    check();
    Charter governing = charter.read();
    Optional<Charter> later =
        updated.isPresent() ? Optional.of(CharterFile.read(updated.get())) : Optional.empty();
    later.ifPresent(version -> checkOrder(governing, version));
    Map<String, Boolean> verdicts =
        gold.isPresent() ? GoldFile.read(gold.get(), goldColumn) : new TreeMap<>();
    var splits = new RaterSplits(raters.isPresent() ? RatersFile.read(raters.get()) : List.of());
    Optional<LocalEncoder> local = run.encoder().open(terminal);
    try {
      Sets sets = sets(governing, local);
      List<Case> under = later.isPresent() ? sets(later.get(), local).all() : List.of();
      Encoder encoder = EncoderOption.encoder(local);
      var study =
          new StalenessStudy(governing, encoder, new StalenessStudy.Settings(permutations, seed));
      output.write(
          new StalenessReport(study.run(sets.reference(), sets.now(), verdicts, under, splits)),
          terminal);
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private void check() {
    boolean two = !reference.isEmpty() && !now.isEmpty();
    boolean one = !log.isEmpty() && splitBy.isPresent();
    boolean mixed = one && !(reference.isEmpty() && now.isEmpty());
    if (two == one || mixed) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Give --reference and --now, or one log (PATH) with --split-by.");
    }
    if (permutations < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--permutations is %d, expected 1 or more".formatted(permutations));
    }
  }

  private static void checkOrder(Charter first, Charter second) {
    if (CharterVersions.compare(first.version(), second.version()) > 0) {
      throw new WeaveException(
          ("The versions are out of order: --charter is %s %s and --updated is %s %s.\n"
                  + "Give the earlier one as --charter.")
              .formatted(first.name(), first.version(), second.name(), second.version()));
    }
  }

  private record Sets(List<Case> reference, List<Case> now) {

    List<Case> all() {
      var all = new ArrayList<Case>(reference);
      all.addAll(now);
      return all;
    }
  }

  private Sets sets(Charter under, Optional<LocalEncoder> local)
      throws BundleException, IOException {
    var analyzer =
        new Analyzer(
            under,
            EncoderOption.encoder(local),
            run.bundle().heads(local.isPresent()),
            AnalyzerOptions.defaults());
    var reader = new CaseReader(under);
    if (splitBy.isEmpty()) {
      TranscriptSet set = run.set(terminal, ReadOptions.automatic());
      return new Sets(
          set.read("--reference", reference, each -> reader.read(analyzer.analyze(each))),
          set.read("--now", now, each -> reader.read(analyzer.analyze(each))));
    }
    return split(SplitBy.of(splitBy.get()), each -> reader.read(analyzer.analyze(each)));
  }

  private Sets split(SplitBy split, Function<Transcript, Case> work) throws IOException {
    TranscriptSet set = run.set(terminal, ReadOptions.automatic().withCondition(split.key()));
    List<String> conditions = set.read("The log", log, place -> true, split::condition);
    String cut = split.cut(conditions);
    return new Sets(
        slice(set, split, conditions, cut, false, work),
        slice(set, split, conditions, cut, true, work));
  }

  private List<Case> slice(
      TranscriptSet set,
      SplitBy split,
      List<String> conditions,
      String cut,
      boolean isNow,
      Function<Transcript, Case> work)
      throws IOException {
    List<Integer> places =
        IntStream.range(0, conditions.size())
            .filter(place -> !conditions.get(place).isEmpty())
            .filter(place -> split.isNow(conditions.get(place), cut) == isNow)
            .boxed()
            .toList();
    return places.isEmpty() ? List.of() : set.read("The log", log, set.spread(places), work);
  }
}
