package dev.leeway.cli;

import dev.leeway.bundle.BundleException;
import dev.leeway.bundle.BundleReader;
import dev.leeway.bundle.BundleWriter;
import dev.leeway.bundle.ModelBundle;
import dev.leeway.bundle.ShippedBundle;
import dev.leeway.learning.BundleTraining;
import dev.leeway.learning.TrainingPlan;
import dev.leeway.learning.TrainingText;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Labelled transcripts in, a bundle of trained heads out. */
@Command(
    name = "train",
    sortOptions = false,
    description = {
      "Train the heads from labelled transcripts and write them as one bundle.",
      "Each head is also fitted without each fold of groups (prompts, models, scenarios), so that",
      "leeway bench scores a transcript with heads that never saw its group. The figures printed",
      "here are taken that way. A head that does not reach an AUROC of .65 with 95%% confidence",
      "is reported and left out."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway train --data labelled/ --out ours.bundle",
      "  leeway train --data labelled/ --out ours.bundle --only refused,stance-given-up",
      "  leeway train --data labelled/ --check      the shipped bundle, made again and compared",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 data cannot be used; 4 the encoder is",
      "not available; 10 with --check: the result differs from the shipped bundle."
    })
final class TrainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder with NAME.jsonl.gz and NAME.labels.csv for each set that is needed.")
  private Path data = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the bundle.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "HEAD",
      split = ",",
      description = "Train these heads only.")
  private List<String> only = List.of();

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "At most how many folds each way of grouping is cut into. Default: 5.")
  private int folds = 5;

  @Option(names = "--name", paramLabel = "NAME", description = "Name of the bundle.")
  private String name = "general";

  @Option(names = "--check", description = "Compare the result with the shipped bundle.")
  private boolean check;

  @Mixin private EncoderOption encoder = new EncoderOption();

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BundleException, EncoderUnavailable, IOException {
    if (folds < 2) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--folds is %d, expected 2 or more".formatted(folds));
    }
    List<TrainingPlan> plan = plan();
    Optional<LocalEncoder> local = encoder.open(terminal);
    try {
      var training = new BundleTraining(data, folds, this::say);
      BundleTraining.Trained trained = training.train(name, plan, EncoderOption.encoder(local));
      terminal.out().append(TrainingText.of(trained));
      return keep(trained.bundle());
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private List<TrainingPlan> plan() {
    List<TrainingPlan> general = TrainingPlan.general();
    List<String> heads = general.stream().map(step -> step.curriculum().head()).toList();
    for (String head : only) {
      if (!heads.contains(head)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "--only: there is no head \"%s\"; there are: %s"
                .formatted(head, String.join(", ", heads)));
      }
    }
    return general.stream()
        .filter(step -> only.isEmpty() || only.contains(step.curriculum().head()))
        .toList();
  }

  private int keep(ModelBundle bundle) throws BundleException, IOException {
    var bytes = new ByteArrayOutputStream();
    BundleWriter.write(bundle, bytes);
    String hash =
        new BundleReader("the new bundle", "")
            .read(new ByteArrayInputStream(bytes.toByteArray()))
            .hash();
    terminal.out().append("%,d bytes, SHA-256 %s%n".formatted(bytes.size(), hash));
    if (out.isPresent()) {
      Files.write(out.get(), bytes.toByteArray());
    }
    if (!check) {
      return ExitCode.DONE;
    }
    String shipped = ShippedBundle.general().map(BundleReader.Found::hash).orElse("none");
    boolean equal = shipped.equals(hash);
    terminal
        .out()
        .append(
            equal ? "Equal to the shipped bundle.\n" : "The shipped bundle has " + shipped + "\n");
    return equal ? ExitCode.DONE : ExitCode.FOUND;
  }

  private void say(String words) {
    terminal.err().println(terminal.errorStyle().text(words).plain());
    terminal.err().flush();
  }
}
