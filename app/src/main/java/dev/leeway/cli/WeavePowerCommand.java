package dev.leeway.cli;

import dev.leeway.ingest.ReadOptions;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.report.PowerReport;
import dev.leeway.weave.Context;
import dev.leeway.weave.Contexts;
import dev.leeway.weave.PowerStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How often a change of contexts would be seen. */
@Command(
    name = "power",
    sortOptions = false,
    description = {
      "Say how often weave staleness would see a change, by planting one: sets are drawn from one",
      "part of a log, and a share of the later set comes from another part. Nothing is analysed; only",
      "what users and tools say is looked at."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave power runs.jsonl.gz --split-by task-set=travel --size 40 --share 0,.1,.3",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 transcripts cannot be used or are too few;",
      "4 the encoder is not available."
    })
final class WeavePowerCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, or folders with all below.")
  private List<Path> paths = List.of();

  @Option(
      names = "--split-by",
      required = true,
      paramLabel = "KEY=VALUE",
      description = "Transcripts with VALUE are the new sort, all others the usual one.")
  private String splitBy = "";

  @Option(
      names = "--share",
      split = ",",
      paramLabel = "SHARE",
      description = "Planted shares, from 0 to 1. Default: 0, .1, .2, .3, .5.")
  private List<Double> shares = List.of(0.0, .1, .2, .3, .5);

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "Transcripts of each set. Default: ${DEFAULT-VALUE}.")
  private int size = 40;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How often each share is tried. Default: ${DEFAULT-VALUE}.")
  private int runs = 100;

  @Option(names = "--seed", paramLabel = "N", description = "Of chance. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Mixin private WeaveRunOptions run = new WeaveRunOptions();

  @Mixin private WeaveOutput output = new WeaveOutput();

  WeavePowerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws EncoderUnavailable, IOException {
    check();
    SplitBy split = SplitBy.of(splitBy);
    TranscriptSet set = run.set(terminal, ReadOptions.automatic().withCondition(split.key()));
    List<String> conditions = set.read("The log", paths, place -> true, split::condition);
    String cut = split.cut(conditions);
    List<List<Context>> usual = slice(set, split, conditions, cut, false);
    List<List<Context>> strange = slice(set, split, conditions, cut, true);
    Optional<LocalEncoder> local = run.encoder().open(terminal);
    try {
      var study = new PowerStudy(usual, strange, EncoderOption.encoder(local), seed);
      var lines = new ArrayList<PowerStudy.Line>();
      for (double share : shares) {
        lines.add(study.run(share, size, runs));
      }
      output.write(new PowerReport(size, lines), terminal);
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private void check() {
    boolean sound = shares.stream().allMatch(share -> share >= 0 && share <= 1);
    if (!sound || size < 10 || runs < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--share is %s, --size %d and --runs %d; expected shares from 0 to 1, at least 10 and at"
                  .formatted(shares, size, runs)
              + " least 1");
    }
  }

  private List<List<Context>> slice(
      TranscriptSet set, SplitBy split, List<String> conditions, String cut, boolean isNow)
      throws IOException {
    List<Integer> places =
        IntStream.range(0, conditions.size())
            .filter(place -> !conditions.get(place).isEmpty())
            .filter(place -> split.isNow(conditions.get(place), cut) == isNow)
            .boxed()
            .toList();
    return set.read("The log", paths, set.spread(places), Contexts::of).stream()
        .filter(contexts -> !contexts.isEmpty())
        .toList();
  }
}
