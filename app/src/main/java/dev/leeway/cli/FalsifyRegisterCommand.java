package dev.leeway.cli;

import dev.leeway.bundle.BundleException;
import dev.leeway.charter.CharterException;
import dev.leeway.falsification.TestName;
import dev.leeway.ingest.InputException;
import dev.leeway.onnx.EncoderUnavailable;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.registration.DataFile;
import dev.leeway.registration.Entry;
import dev.leeway.registration.Registration;
import dev.leeway.registration.RegistrationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Fixes a test before its result is known. */
@Command(
    name = "register",
    sortOptions = false,
    description = {
      "Fix a test before its result is known: hypothesis, statistic, thresholds, exclusions, data by",
      "their hashes. Reads neither transcripts nor labels. The SHA-256 of the file is printed and",
      "stored beside it; keep both under version control, so that others can see that the test",
      "stood before the result."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  leeway falsify register F3 --transcripts runs.jsonl.gz --labels runs.csv \\",
      "      --failed won=1 --scenario 2,3 --out f3.json",
      "",
      "Exit codes: 0 done; 1 internal failure; 2 usage; 3 a file cannot be used; 4 the encoder is",
      "not available."
    })
final class FalsifyRegisterCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "TEST", description = "F1a, F1b, F1c, F3, F8, F10 or F11.")
  private String test = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What to call it. Default: the transcripts' file without its endings.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--transcripts",
      required = true,
      paramLabel = "FILE",
      description = "Transcripts in any format that leeway analyze reads.")
  private Path transcripts = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "CSV with a header; joined by the column id.")
  private Optional<Path> labels = Optional.empty();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the registration.")
  private Path out = Path.of("");

  @Option(
      names = "--add",
      description = "Add this test to the family that --out has already, before any of it is run.")
  private boolean add;

  @Option(
      names = "--alpha",
      paramLabel = "ALPHA",
      description = "Error of the whole family, two-sided. Default: .05.")
  private double alpha = .05;

  @Option(
      names = "--exclude",
      paramLabel = "TEXT",
      description = "What is left out and why, in words; may be repeated.")
  private List<String> exclusions = List.of();

  @Mixin private DesignOptions design = new DesignOptions();

  @Mixin private CharterOption charter = new CharterOption();

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  FalsifyRegisterCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, BundleException, EncoderUnavailable, IOException {
    TestName chosen = TestName.named(test).orElseThrow(() -> FalsifyCommand.unknown(spec, test));
    if (!(alpha > 0 && alpha < 1)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--alpha is %s, expected more than 0 and less than 1".formatted(alpha));
    }
    Optional<LocalEncoder> local = encoder.open(terminal);
    try {
      var tools = new FalsifyTools(local, bundle);
      var family =
          new Registration(
              FalsifyTools.tool(), tools.bundleName(), tools.encoderName(), alpha, before(tools));
      var entries = new ArrayList<Entry>(family.entries());
      entries.add(entry(chosen, entries));
      RegistrationFile written =
          RegistrationFile.write(
              out,
              new Registration(
                  family.tool(), family.bundle(), family.encoder(), family.alpha(), entries));
      terminal
          .out()
          .append(
              "%s: %d registered, SHA-256 %s\n"
                  .formatted(
                      FalsifyCommand.plain(out.toString()), entries.size(), written.sha256()));
      return ExitCode.DONE;
    } finally {
      local.ifPresent(LocalEncoder::close);
    }
  }

  private List<Entry> before(FalsifyTools tools) {
    if (!add) {
      if (Files.exists(out)) {
        throw new InputException(
            out + ": is there already.\nAdd to it with --add, or choose another --out.");
      }
      return List.of();
    }
    Registration there = RegistrationFile.read(out).registration();
    FalsifyCommand.requireSame(out, "Leeway", there.tool(), FalsifyTools.tool());
    FalsifyCommand.requireSame(out, "bundle", there.bundle(), tools.bundleName());
    FalsifyCommand.requireSame(out, "encoder", there.encoder(), tools.encoderName());
    FalsifyCommand.requireSame(out, "alpha", String.valueOf(there.alpha()), String.valueOf(alpha));
    return there.entries();
  }

  private Entry entry(TestName chosen, List<Entry> before) throws CharterException {
    DataFile file = DataFile.of(transcripts);
    String called = name.orElse(file.name().replaceFirst("\\..*", ""));
    if (before.stream().anyMatch(each -> each.name().equals(called) && each.test() == chosen)) {
      throw new InputException(
          "%s: has %s \"%s\" already.\nGive another --name.".formatted(out, chosen.code(), called));
    }
    if (labels.isEmpty() && design.design().labelled()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "these conditions are about labels: --labels FILE is missing");
    }
    FalsifyTools.check(design.design(), charter.read());
    return new Entry(
        called,
        chosen,
        file,
        labels.map(DataFile::of),
        charter.identity(),
        design.rules(),
        design.design(),
        design.numbers(chosen),
        exclusions);
  }
}
