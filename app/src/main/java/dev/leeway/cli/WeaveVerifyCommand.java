package dev.leeway.cli;

import dev.leeway.charter.CharterException;
import dev.leeway.process.RecordCheck;
import dev.leeway.process.RecordEntry;
import dev.leeway.process.RecordProblem;
import dev.leeway.process.RecordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a record is what was signed off. */
@Command(
    name = "verify",
    sortOptions = false,
    description = {
      "Say whether a charter's record is what was signed off: no entry altered, removed or out of",
      "order, every decision what its rule makes of the positions, and the charter the one in force.",
      "Seals hold no secret: who can write the whole folder can write it anew. --head notices that."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave verify desk.yaml",
      "  leeway weave verify desk.yaml --head 3f9ac01b22de    the record still holds that entry",
      "",
      "Exit codes: 0 it verifies; 2 usage; 3 it does not, or cannot be read."
    })
final class WeaveVerifyCommand implements Callable<Integer> {

  private static final Pattern HEAD = Pattern.compile("[0-9a-f]{8,64}");

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "CHARTER", description = "The charter, YAML.")
  private Path charter = Path.of("");

  @Option(
      names = "--head",
      paramLabel = "SEAL",
      description =
          "A seal, or its first digits, that was written down elsewhere: the record must hold it.")
  private Optional<String> head = Optional.empty();

  WeaveVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, IOException {
    if (head.filter(given -> !HEAD.matcher(given).matches()).isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "\"%s\" is no seal; expected 8 to 64 hexadecimal digits".formatted(head.get()));
    }
    RecordFolder folder = RecordFolder.of(charter);
    RecordReader.Result result = folder.read();
    List<RecordProblem> problems = new ArrayList<>(result.problems());
    head.flatMap(each -> RecordCheck.holds(result.record(), folder.folder().toString(), each))
        .ifPresent(problems::add);
    for (RecordProblem problem : problems) {
      say(problem.toString());
    }
    if (!problems.isEmpty()) {
      say(
          "%s: %d problem%s."
              .formatted(folder.folder(), problems.size(), problems.size() == 1 ? "" : "s"));
      return ExitCode.INPUT;
    }
    List<RecordEntry> entries = result.record().entries();
    if (entries.isEmpty()) {
      say(folder.folder() + ": no record yet; leeway weave propose begins one.");
      return ExitCode.DONE;
    }
    say(
        String.format(
            Locale.ROOT,
            "%s: verified, %d entries; %s is version %s as decided.",
            folder.folder(),
            entries.size(),
            charter,
            folder.charter().version()));
    for (RecordEntry each : result.record().heads()) {
      say("head " + each.seal());
    }
    return ExitCode.DONE;
  }

  private void say(String line) throws IOException {
    terminal.out().append(terminal.style().text(line).plain()).append('\n');
  }
}
